/** Where the chosen theme is kept; absent while the system's is followed. */
export const themeKey = "laurel-theme";

/** Runs before the first paint, so that a dark page never flashes light. */
export const themeScript = `(()=>{const d=document.documentElement,m=matchMedia("(prefers-color-scheme: dark)"),s=()=>{let c=null;try{c=localStorage.getItem("${themeKey}")}catch{}d.dataset.theme=c??(m.matches?"dark":"light")};s();m.addEventListener("change",s)})()`;
