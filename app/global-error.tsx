"use client";

/** The last resort: the frame itself could not be made. Has no styles of ours to lean on. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en" style={{ colorScheme: "light dark" }}>
      <body
        style={{
          fontFamily: "Georgia, serif",
          lineHeight: 1.6,
          margin: "auto",
          maxWidth: "36rem",
          padding: "3rem 1rem",
        }}
      >
        <title>Something went wrong · Laurel</title>
        <h1>Something went wrong on our side</h1>
        <p>Nothing that you did was lost. Try again; if it stays like this, come back in a few minutes.</p>
        <button type="button" onClick={retry} style={{ font: "inherit", padding: "0.5rem 1rem" }}>
          Try again
        </button>
      </body>
    </html>
  );
}
