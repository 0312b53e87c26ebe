-- AlterTable
ALTER TABLE "picture_size" ADD COLUMN     "sha256" CHAR(64),
ALTER COLUMN "bytes" DROP NOT NULL;

-- CreateTable
CREATE TABLE "picture_object" (
    "sha256" CHAR(64) NOT NULL,
    "put_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_object_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "picture_size_sha256_idx" ON "picture_size"("sha256");

-- CreateIndex
CREATE INDEX "perk_picture_id_idx" ON "perk"("picture_id");

-- AddForeignKey
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "picture_object"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table picture_size add constraint picture_size_one_place check (num_nonnulls(bytes, sha256) = 1);
alter table picture_object add constraint picture_object_spelling check (sha256 ~ '^[0-9a-f]{64}$');
