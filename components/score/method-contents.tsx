const sections = [
  { id: "pillars", title: "What it is made of" },
  { id: "example", title: "An example to move" },
  { id: "counting", title: "How engagement is counted" },
  { id: "marks", title: "Which posts are marked" },
  { id: "trust", title: "Whose engagement counts" },
  { id: "outcome", title: "Number, band and perks" },
  { id: "symbols", title: "In symbols" },
  { id: "networks", title: "What each network shows" },
  { id: "topics", title: "Topics" },
  { id: "spread", title: "How scores are spread" },
  { id: "limits", title: "Known limits" },
  { id: "uses", title: "What it is not for" },
  { id: "versions", title: "Versions" },
  { id: "appeal", title: "If it is wrong" },
];

/** The sections of the method page: beside them on wide pages, folded up before them on narrow ones. */
export function MethodContents() {
  return (
    <>
      <nav
        aria-label="On this page"
        data-print="hide"
        className="border-line sticky top-24 border-l pl-6 max-lg:hidden"
      >
        <p className="text-muted mb-1 text-sm font-medium">On this page</p>
        <ContentsList />
      </nav>
      <details data-print="hide" className="border-line bg-card rounded-xl border px-5 lg:hidden">
        <summary className="flex min-h-12 items-center text-sm font-medium">On this page</summary>
        <nav aria-label="On this page" className="pb-3">
          <ContentsList />
        </nav>
      </details>
    </>
  );
}

function ContentsList() {
  return (
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="flex min-h-11 items-center text-sm underline-offset-4 hover:underline"
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
