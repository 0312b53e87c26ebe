"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A fault of ours while a page was made. */
export default function PageError({ retry }: { retry: () => void }) {
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-8">
      <h1 className="text-3xl">Something went wrong on our side</h1>
      <Notice tone="danger" alert>
        Nothing that you did was lost. Try again; if it stays like this, come back in a few minutes.
      </Notice>
      <div>
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  );
}
