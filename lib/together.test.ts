import { expect, test } from "vitest";
import { together } from "@/lib/together";

/** A `run` whose batches end when they are told to. */
function heldBack() {
  const batches: { key: string; wishes: readonly number[]; end: () => void }[] = [];
  const run = (key: string, wishes: readonly number[]) =>
    new Promise<number[]>((resolve) => {
      batches.push({ key, wishes, end: () => resolve(wishes.map((wish) => wish * 10)) });
    });
  return { batches, run };
}

test("whoever comes first goes alone, whoever comes meanwhile goes together, in order and no more than told", async () => {
  const { batches, run } = heldBack();
  const ask = together(2, run);
  const answers = Promise.all([1, 2, 3, 4].map((wish) => ask("a", wish)));
  expect(batches.map(({ wishes }) => wishes)).toEqual([[1]]);
  batches[0]?.end();
  await expect.poll(() => batches.length).toBe(2);
  expect(batches[1]?.wishes).toEqual([2, 3]);
  batches[1]?.end();
  await expect.poll(() => batches.length).toBe(3);
  expect(batches[2]?.wishes).toEqual([4]);
  batches[2]?.end();
  expect(await answers).toEqual([10, 20, 30, 40]);
});

test("one key does not wait for another, and a key that was idle starts anew", async () => {
  const { batches, run } = heldBack();
  const ask = together(9, run);
  const first = ask("a", 1);
  const other = ask("b", 2);
  expect(batches.map(({ key }) => key)).toEqual(["a", "b"]);
  batches[1]?.end();
  expect(await other).toBe(20);
  batches[0]?.end();
  expect(await first).toBe(10);
  const again = ask("a", 3);
  await expect.poll(() => batches[2]?.wishes).toEqual([3]);
  batches[2]?.end();
  expect(await again).toBe(30);
});

test("a fault reaches only those whose own wish has it", async () => {
  const tried: number[][] = [];
  const ask = together(9, async (_, wishes: readonly number[]) => {
    tried.push([...wishes]);
    if (wishes.includes(3)) throw new Error("three");
    return wishes;
  });
  const answers = await Promise.allSettled([1, 2, 3, 4].map((wish) => ask("a", wish)));
  expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : "fault"))).toEqual([
    1,
    2,
    "fault",
    4,
  ]);
  expect(tried).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});
