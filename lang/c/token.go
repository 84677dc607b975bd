package c

import (
	"bytes"
	"strings"
)

// uncomment puts a space for each comment; lines stay where they are.
func uncomment(src []byte) []byte {
	out := make([]byte, 0, len(src))
	for k := 0; k < len(src); {
		switch {
		case src[k] == '"' || src[k] == '\'':
			end := quoteEnd(src, k)
			out = append(out, src[k:end]...)
			k = end
		case bytes.HasPrefix(src[k:], []byte("//")):
			for k < len(src) && src[k] != '\n' {
				k++
			}
			out = append(out, ' ')
		case bytes.HasPrefix(src[k:], []byte("/*")):
			end := bytes.Index(src[k+2:], []byte("*/"))
			if end < 0 { // as it stands, for the parser to complain of
				return append(out, src[k:]...)
			}
			out = append(out, ' ')
			out = append(out, strings.Repeat("\n", bytes.Count(src[k:k+2+end], []byte("\n")))...)
			k += end + 4
		default:
			out = append(out, src[k])
			k++
		}
	}
	return out
}

// quoteEnd is where the text or character that starts at k ends: at the latest with
// its line.
func quoteEnd(src []byte, k int) int {
	for j := k + 1; j < len(src); j++ {
		switch src[j] {
		case '\\':
			j++
		case src[k]:
			return j + 1
		case '\n':
			return j
		}
	}
	return len(src)
}

// scan takes a source apart. A backslash at the end of a line is part of a space.
func scan(src []byte) (toks []token) {
	for k := 0; k < len(src); {
		start, kind := k, punct
		switch c := src[k]; {
		case isSpace(src, k):
			kind = space
			for k < len(src) && isSpace(src, k) {
				if src[k] == '\n' && k > start { // a line's end is a token of its own
					break
				}
				if src[k] == '\\' {
					k++
					if k < len(src) && src[k] == '\r' {
						k++
					}
				} else if src[k] == '\n' {
					k++
					break
				}
				k++
			}
		case isLetter(c):
			kind = name
			for k < len(src) && (isLetter(src[k]) || isDigit(src[k])) {
				k++
			}
		case isDigit(c):
			kind = number
			for k < len(src) && (isLetter(src[k]) || isDigit(src[k]) || src[k] == '.') {
				k++
			}
		case c == '"' || c == '\'':
			kind = quoted
			k = quoteEnd(src, k)
		case bytes.HasPrefix(src[k:], []byte("...")):
			k += 3
		case bytes.HasPrefix(src[k:], []byte("##")):
			k += 2
		default:
			k++
		}
		toks = append(toks, token{string(src[start:k]), kind})
	}
	return toks
}

func isSpace(src []byte, k int) bool {
	switch src[k] {
	case ' ', '\t', '\r', '\n', '\f', '\v':
		return true
	case '\\':
		return bytes.HasPrefix(src[k+1:], []byte("\n")) || bytes.HasPrefix(src[k+1:], []byte("\r\n"))
	}
	return false
}

func isLetter(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// lineEnd is how many tokens the first line has, its end included.
func lineEnd(toks []token) int {
	for k, t := range toks {
		if t.kind == space && strings.HasSuffix(t.text, "\n") && !strings.HasSuffix(strings.TrimRight(t.text, "\r\n"), "\\") {
			return k + 1
		}
	}
	return len(toks)
}

func newlines(toks []token) (n int) {
	for _, t := range toks {
		if t.kind == space {
			n += strings.Count(t.text, "\n")
		}
	}
	return n
}

func trim(toks []token) []token {
	for len(toks) > 0 && toks[0].kind == space {
		toks = toks[1:]
	}
	for len(toks) > 0 && toks[len(toks)-1].kind == space {
		toks = toks[:len(toks)-1]
	}
	return toks
}

func text(toks []token) string {
	var b strings.Builder
	for _, t := range toks {
		if t.kind == space {
			b.WriteByte(' ')
		} else {
			b.WriteString(t.text)
		}
	}
	return b.String()
}

func write(out *bytes.Buffer, toks []token) {
	for _, t := range toks {
		out.WriteString(t.text)
	}
}
