import { cairnline } from "@/prisma/seed/brands/cairnline";
import { foxedPages } from "@/prisma/seed/brands/foxed-pages";
import { halfPastFlour } from "@/prisma/seed/brands/half-past-flour";
import { lanternAndKey } from "@/prisma/seed/brands/lantern-and-key";
import { nightHeron } from "@/prisma/seed/brands/night-heron";
import { ordinaryHours } from "@/prisma/seed/brands/ordinary-hours";
import type { BrandPlan } from "@/prisma/seed/brands/plan";
import { quietHour } from "@/prisma/seed/brands/quiet-hour";
import { slowKettle } from "@/prisma/seed/brands/slow-kettle";
import { solanAir } from "@/prisma/seed/brands/solan-air";

/** Everybody who offers something in the demo. */
export const everyBrand: readonly BrandPlan[] = [
  quietHour,
  solanAir,
  lanternAndKey,
  foxedPages,
  slowKettle,
  ordinaryHours,
  cairnline,
  halfPastFlour,
  nightHeron,
];
