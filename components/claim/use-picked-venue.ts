"use client";
import { useEffect, useState } from "react";

const keyOf = (brand: string) => `laurel-venue-${brand}`;

/** The venue where this device is: the only one, or the one that was chosen on it last; empty until one is chosen. */
export function usePickedVenue(
  brand: string,
  venues: readonly { readonly id: string }[],
): [string, (venue: string) => void] {
  const only = venues.length === 1 ? (venues[0]?.id ?? "") : "";
  const [venue, setVenue] = useState(only);
  useEffect(() => {
    const last = localStorage.getItem(keyOf(brand));
    if (last && venues.some(({ id }) => id === last)) setVenue(last);
  }, [brand, venues]);
  function pick(id: string) {
    localStorage.setItem(keyOf(brand), id);
    setVenue(id);
  }
  return [venue, pick];
}
