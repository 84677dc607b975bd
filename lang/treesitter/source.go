package treesitter

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"github.com/heddle-run/heddle/lang"
)

// ReadSource reads a file that is to be parsed: without a byte order mark, and refused
// when it is no text.
func ReadSource(files fs.FS, name string) ([]byte, error) {
	src, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if at := bytes.IndexByte(src, 0); at >= 0 {
		return nil, fmt.Errorf("%w: %s:%d: a zero byte, this is no text", lang.ErrSyntax, name, 1+bytes.Count(src[:at], []byte("\n")))
	}
	return src, nil
}

// Complaint says what is wrong at one of a tree's Errors.
func (n Node) Complaint() string {
	switch {
	case n.Cut():
		return "nested too deeply to analyse"
	case n.Missing():
		return "missing " + n.Kind()
	}
	text, _, _ := strings.Cut(strings.TrimSpace(n.Text()), "\n")
	if len(text) > 40 {
		text = text[:40] + "..."
	}
	return fmt.Sprintf("not understood: %q", text)
}
