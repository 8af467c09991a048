import { MediaQuery } from "svelte/reactivity";

/** From here on there is room for a side bar and popovers. */
export const wide = new MediaQuery("min-width: 900px");
/** From here on every choice of a filter fits beside the others. */
export const roomy = new MediaQuery("min-width: 1160px");
export const stillness = new MediaQuery("prefers-reduced-motion: reduce");
