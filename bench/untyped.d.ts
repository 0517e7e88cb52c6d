/** They come without types; the file that imports one says what it uses of it. */
declare module 'simjs';
