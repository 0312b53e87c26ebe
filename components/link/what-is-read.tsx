import { ReadList } from "@/components/link/read-list";
import { Card } from "@/components/ui/card";
import { standstillDays } from "@/lib/link/standstill";

/** How accounts are read, whatever the network, and what is never kept. */
export function WhatIsRead() {
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">How accounts are read</h2>
      <div className="grid gap-5">
        <ReadList
          title="When"
          items={[
            "to the end when you link it, then what is new once a day, and each hour while you look here",
            `if a network cannot be read or takes its permission back, its time stands still for up to ${standstillDays} days: you lose no points for it`,
          ]}
        />
        <ReadList
          title="Never stored"
          items={[
            "the words of your posts, your pictures, or anything that not everybody may see",
            "the names of other people: they are kept as codes that cannot be turned back into names",
            "your password: you sign in with your own network, and its permission is kept encrypted",
          ]}
        />
        <ReadList
          title="For how long"
          items={[
            "180 days; in an account that cannot be read, up to 30 days more",
            "unlinking removes all of it at once",
          ]}
        />
      </div>
    </Card>
  );
}
