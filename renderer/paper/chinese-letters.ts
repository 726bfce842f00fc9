/** Simplified characters in some 100 pieces, of which only those are read that a text has letters of: for names. */
import '@fontsource/noto-sans-sc/500.css';
