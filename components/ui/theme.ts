/** Where the chosen theme is kept; absent while the system's is followed. */
export const themeKey = "laurel-theme";

/** Runs before the first paint, so that a page of the chosen theme never flashes in the other. */
export const themeScript = `try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
