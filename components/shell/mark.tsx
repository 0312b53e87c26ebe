/** The sprig: a stem with seven leaves. Takes the colour of the text around. */
export function Mark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none">
      <path d="M8 29.5C8.5 20 13 10 24 4.5" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
      <path
        d="M8.7 24.4C9.3 20.1 13.1 17.5 17.5 17.8C16.5 22 12.9 24.9 8.7 24.4ZM9.2 22.1C5.4 20.7 3.7 16.8 4.9 12.8C8.7 14.4 10.7 18.3 9.2 22.1ZM11.5 16.6C13.2 12.9 17.5 11.4 21.4 12.8C19.4 16.4 15.2 18.1 11.5 16.6ZM12.5 14.7C9.5 12.5 9 8.5 11 5.2C14 7.7 14.8 11.6 12.5 14.7ZM16.7 9.6C19 7.1 22.7 7.1 25.5 9.2C23 11.6 19.3 11.9 16.7 9.6ZM17.9 8.5C15.9 6 16.5 2.8 19 0.8C20.8 3.4 20.5 6.7 17.9 8.5ZM22.7 5.2C23.5 2.6 26.1 1.2 28.8 1.8C27.9 4.4 25.3 5.9 22.7 5.2Z"
        fill="currentColor"
      />
    </svg>
  );
}
