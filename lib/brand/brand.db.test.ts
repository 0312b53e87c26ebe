import { describe, expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { currentUserById } from "@/lib/account/queries";
import { createBrand } from "@/lib/brand/create-brand";
import { editBrand } from "@/lib/brand/edit-brand";
import { brandById } from "@/lib/brand/queries";
import { createBrandSentences } from "@/lib/brand/sentences";
import { db } from "@/lib/db";

const fields = { name: "Café São João", blurb: "Coffee by the river." };

describe("creating a brand", () => {
  test("makes whoever creates it its owner, and writes the log", async () => {
    const member = await newMember();
    const { slug } = value(await createBrand(member, fields));
    expect((await currentUserById(member))?.brands).toEqual([{ slug, name: fields.name, role: "OWNER" }]);
    const { id } = await db.brand.findUniqueOrThrow({ where: { slug } });
    expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { act: "brand.created" },
    ]);
  });

  test("ten of one name at once get ten addresses", async () => {
    const members = await Promise.all(Array.from({ length: 10 }, newMember));
    const made = await Promise.all(members.map((member) => createBrand(member, { ...fields, name: "Twin" })));
    const slugs = made.map((result) => value(result).slug).sort();
    expect(slugs).toEqual(["twin", ...Array.from({ length: 9 }, (_, i) => `twin-${i + 2}`)].sort());
  });

  test("a name without Latin letters gets an address too", async () => {
    const { slug } = value(await createBrand(await newMember(), { ...fields, name: "東京" }));
    expect(slug).toMatch(/^brand-\d{6}$/);
  });

  test("the eleventh brand of a day is refused in words", async () => {
    const member = await newMember();
    for (let i = 0; i < 10; i++) value(await createBrand(member, fields));
    const said = createBrandSentences[refusal(await createBrand(member, fields))];
    expect(said).toBe("You made many brands today. Make the next one tomorrow.");
  });

  test("an edit keeps the address", async () => {
    const owner = await newTeammate("OWNER");
    const { slug } = await brandById(owner.brandId);
    value(await editBrand(owner, { name: "Renamed", blurb: "Anew.", websiteUrl: "https://example.org" }));
    const stored = await db.brand.findUniqueOrThrow({ where: { id: owner.brandId } });
    expect(stored).toMatchObject({ slug, name: "Renamed", websiteUrl: "https://example.org" });
  });
});
