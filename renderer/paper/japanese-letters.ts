/** Kana and kanji in some 120 pieces, of which only those are read that a text has letters of. */
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
