/** Hangul in some 120 pieces, of which only those are read that a text has letters of: for names. */
import '@fontsource/noto-sans-kr/500.css';
