package dev.parley.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The characters of a posted file; anything that is no text, or not in the encoding it is said to be in, is refused. */
final class TextOfFile extends FilterReader {
    private int lines = 1;

    private TextOfFile(Reader characters) {
        super(characters);
    }

    static BufferedReader open(InputStream content, Charset charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        skipMark(bytes);
        Reader characters = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new BufferedReader(new TextOfFile(characters));
    }

    /** Passes over the mark that Windows puts before UTF-8; the same of UTF-16 tells that it is not UTF-8. */
    private static void skipMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        int first = bytes.read();
        int second = bytes.read();
        int third = bytes.read();
        if (first == -1) {
            throw new UnreadableFile("empty-file", "The file is empty");
        }
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            throw new UnreadableFile("wrong-encoding", "The file is in UTF-16: save it as UTF-8");
        }
        if (first == 'P' && second == 'K' && third < 0x20) {
            throw new UnreadableFile("not-text", "The file is a workbook or an archive: save it as CSV");
        }
        boolean marked = first == 0xEF && second == 0xBB && third == 0xBF;
        if (!marked) {
            bytes.reset();
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) == -1 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(into, from, length);
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile(
                    "wrong-encoding", "The file is not in the encoding it is said to be in, after line " + lines);
        }
        for (int i = from; i < from + read; i++) {
            check(into[i]);
        }
        return read;
    }

    private void check(char character) {
        if (character == '\n') {
            lines++;
        }
        boolean space = character == '\n' || character == '\r' || character == '\t';
        if (character < 0x20 && !space) {
            throw new UnreadableFile("not-text", "The file holds a character that no text has, in line " + lines);
        }
    }
}
