/** The sprig: two leaves and their stem. Takes the colour of the text around. */
export function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none">
      <path d="M7 27C9 18 14 10 25 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M14.5 14.5C8.5 14 5.5 10 6 4.5c5.5.2 9 4 8.5 10Z" fill="currentColor" />
      <path d="M19.5 10c-.6-4 1.2-7 5-8.5C27 5 25.5 8.600 19.500 10Z" fill="currentColor" opacity=".75" />
      <path d="M11 19.500c5-2.500 9.500-1.500 13 3-4.500 3.500-9.500 2.500-13-3Z" fill="currentColor" />
    </svg>
  );
}
