"use client";
import { useEffect } from "react";
import { tellSights } from "@/components/results/tell-sights";

/** Counts that a perk's page was opened. Shows nothing. */
export function CountOpened({ perk }: { perk: string }) {
  useEffect(() => tellSights({ opened: perk }), [perk]);
  return null;
}
