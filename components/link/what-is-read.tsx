import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-base">{title}</h3>
      <ul className="text-muted grid list-disc gap-1 pl-5 text-sm leading-6">{children}</ul>
    </div>
  );
}

/** What Laurel reads on a Mastodon server, what the server cannot tell, and what is never kept. */
export function WhatIsRead() {
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">What Laurel reads</h2>
      <div className="grid gap-5">
        <Part title="Read, of the last 180 days">
          <li>when you posted, under which tags, whether a post advertises or repeats another</li>
          <li>who favourited, boosted, quoted, mentioned or answered you, and who began to follow you</li>
          <li>whom you answered, mentioned, boosted, quoted and favourited</li>
          <li>how many follow you, and whom you blocked, so that they do not count</li>
        </Part>
        <Part title="What Mastodon does not tell">
          <li>when exactly a favourite or a boost happened, unless you were notified of it</li>
          <li>followers from before your notifications begin</li>
          <li>anything about people whose servers do not talk with yours</li>
        </Part>
        <Part title="Never stored">
          <li>the words of your posts, your pictures, or direct and followers-only posts</li>
          <li>the names of other people: they are kept as codes that cannot be turned back into names</li>
          <li>your password: you sign in on your own server, and its permission is kept encrypted</li>
        </Part>
        <p className="text-sm leading-6">Unlinking removes all of it at once.</p>
      </div>
    </Card>
  );
}
