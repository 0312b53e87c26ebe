import { expect, test } from "vitest";
import { formulaState } from "@/lib/score/formula-state";

const at = (text: string) => new Date(`${text}Z`);
const use = { besideSince: at("2026-10-01T12:00"), publishedAt: null, withdrawnAt: null };
const publishableAt = at("2026-10-31T12:00");

test.each([
  ["2026-10-01T12:00", 1],
  ["2026-10-02T11:59", 1],
  ["2026-10-02T12:00", 2],
  ["2026-10-31T11:59", 30],
  ["2026-10-31T12:00", 31],
])("at %s it is day %i beside", (now, day) => {
  expect(formulaState(use, null, at(now))).toEqual({
    ...{ is: "beside", since: use.besideSince, day, publishableAt },
  });
});

test("a version is known, then beside, then withdrawn or in force, then replaced", () => {
  const now = at("2027-01-01T00:00");
  const [end, next] = [at("2026-11-05T00:00"), at("2026-12-05T00:00")];
  expect(formulaState(null, null, now)).toEqual({ is: "known" });
  expect(formulaState({ ...use, withdrawnAt: end }, null, now)).toEqual({
    ...{ is: "withdrawn", since: use.besideSince, at: end },
  });
  const published = { ...use, publishedAt: end };
  expect(formulaState(published, null, now)).toEqual({ is: "in_force", since: end });
  expect(formulaState(published, next, now)).toEqual({ is: "replaced", since: end, until: next });
});
