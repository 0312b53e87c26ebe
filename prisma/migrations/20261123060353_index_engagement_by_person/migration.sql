-- CreateIndex
CREATE INDEX "engagement_who_at_idx" ON "engagement"("who", "at");
