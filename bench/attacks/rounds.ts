import { broken, newCrowd } from "@/e2e/fixtures/attacks/attack";
import { holdAttacks } from "@/e2e/fixtures/attacks/holds";
import { stockAttacks } from "@/e2e/fixtures/attacks/stock";
import { newBrand } from "@/e2e/fixtures/marketplace";

const rounds = Number(process.argv[2]);
const crowd = await newCrowd(await newBrand());
let violations = 0;
console.log("attack | rounds | violations | seconds");
for (const { number, title, round } of [...stockAttacks, ...holdAttacks]) {
  const began = performance.now();
  const wrong: string[] = [];
  for (let count = 0; count < rounds; count += 1) wrong.push(...(await round(crowd)), ...(await broken()));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${number}: ${title} | ${rounds} | ${wrong.length} | ${seconds}`);
  for (const one of new Set(wrong)) console.log(`  ${one}`);
  violations += wrong.length;
}
process.exit(violations === 0 ? 0 : 1);
