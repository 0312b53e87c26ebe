import { Armchair, BedDouble, CalendarDays, Gift, PlaneTakeoff, Tag, Zap } from "lucide-react";
import type { PerkKind } from "@/prisma/generated/enums";

const icons = {
  LOUNGE: Armchair,
  BOARDING: PlaneTakeoff,
  HOTEL: BedDouble,
  DISCOUNT: Tag,
  FLASH: Zap,
  EVENT: CalendarDays,
  SAMPLE: Gift,
} as const;

/** A sign for a kind of perk; its name always stands beside it in words. */
export function KindIcon({ kind, large = false }: { kind: PerkKind; large?: boolean }) {
  const Icon = icons[kind];
  return (
    <Icon aria-hidden className={large ? "size-12" : "size-4 shrink-0"} strokeWidth={large ? 1.25 : 2} />
  );
}
