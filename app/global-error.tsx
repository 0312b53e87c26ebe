"use client";

/** The last resort: the frame itself could not be made. Has no styles of ours to lean on. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: "Georgia, serif", padding: "3rem", maxWidth: "36rem", margin: "auto" }}>
        <title>Laurel has a fault</title>
        <h1>Something went wrong on our side</h1>
        <p>Nothing that you did was lost. Try again; if it stays like this, come back in a few minutes.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
