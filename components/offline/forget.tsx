"use client";
import { useEffect } from "react";
import { forgetPages } from "@/components/offline/kept-pages";

/** Where nobody is signed in, no page of somebody is kept. */
export function ForgetPages() {
  useEffect(() => {
    forgetPages().catch(() => undefined);
  }, []);
  return null;
}
