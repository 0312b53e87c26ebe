"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill, keptValues, typedIn } from "@/components/ui/typed-values";

const keyOf = (id: string) => `laurel-typed ${id}`;

/**
 * Keeps in this browser what is typed into the form around it until it is sent, so that whoever leaves the page or closes the
 * tab finds it again. `id` tells the form from others.
 */
export function KeepTyped({ id }: { id: string }) {
  const mark = useRef<HTMLDivElement>(null);
  const [back, setBack] = useState(false);
  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    if (fill(form, keptValues(localStorage.getItem(keyOf(id))))) setBack(true);
    const keep = () => localStorage.setItem(keyOf(id), JSON.stringify(typedIn(form)));
    const forget = () => {
      localStorage.removeItem(keyOf(id));
      setBack(false);
    };
    form.addEventListener("input", keep);
    form.addEventListener("submit", forget);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("submit", forget);
    };
  }, [id]);
  const discard = () => {
    const form = mark.current?.closest("form");
    form?.reset();
    form?.dispatchEvent(new Event("input", { bubbles: true }));
    localStorage.removeItem(keyOf(id));
    setBack(false);
  };
  return (
    <div ref={mark} className={back ? "" : "hidden"}>
      <Notice status>
        What you typed here last and did not save is in the form again.
        <span className="mt-2 block">
          <Button onClick={discard}>Go back to what is saved</Button>
        </span>
      </Notice>
    </div>
  );
}
