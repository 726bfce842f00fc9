/**
 * The letters of everything printed, so that no printer and no laptop lacks one: Latin with every accent, Greek and
 * Cyrillic. A PDF embeds a font of fixed weights as it is, small and sharp; of a variable one it draws every letter anew.
 */
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import '@fontsource/dejavu-mono/400.css';
import '@fontsource/dejavu-mono/700.css';
