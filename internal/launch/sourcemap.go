package launch

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// sourceMap says which lines of a compiled program come from which of its source
// (Source Map, revision 3).
type sourceMap struct {
	lines map[string]map[int][]int // by file and line there, both from 1
}

// readSourceMap reads what the bundler wrote.
func readSourceMap(text []byte) (sourceMap, error) {
	var doc struct {
		Version  int
		Sources  []string
		Mappings string
	}
	m := sourceMap{map[string]map[int][]int{}}
	if err := json.Unmarshal(text, &doc); err != nil || doc.Version != 3 {
		return m, fmt.Errorf("source map of version %d: %w", doc.Version, err)
	}
	source, line := 0, 0 // the fields of a segment are what is added to those of the last
	for k, segments := range strings.Split(doc.Mappings, ";") {
		for segment := range strings.SplitSeq(segments, ",") {
			fields, err := base64VLQ(segment)
			if err != nil {
				return m, err
			}
			if len(fields) < 4 {
				continue // of no source
			}
			source, line = source+fields[1], line+fields[2]
			if source < 0 || source >= len(doc.Sources) {
				return m, errors.New("source map: a segment is of no source")
			}
			m.add(doc.Sources[source], line+1, k+1)
		}
	}
	return m, nil
}

func (m sourceMap) add(source string, line, compiled int) {
	// The bundler names files relative to where it would write, and by their namespace.
	file := strings.TrimPrefix(source, "program:")
	for strings.HasPrefix(file, "../") {
		file = strings.TrimPrefix(file, "../")
	}
	file = path.Clean(file)
	if m.lines[file] == nil {
		m.lines[file] = map[int][]int{}
	}
	if list := m.lines[file][line]; !slices.Contains(list, compiled) {
		m.lines[file][line] = append(list, compiled)
	}
}

// base64VLQ reads numbers of five bits a digit, the least first, with the sign in the
// lowest bit and one that tells whether another digit follows.
func base64VLQ(text string) (list []int, err error) {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	n, shift := 0, 0
	for i := range len(text) {
		d := strings.IndexByte(digits, text[i])
		if d < 0 || shift > 30 {
			return nil, fmt.Errorf("source map: %q is no number", text)
		}
		n |= d & 31 << shift
		if shift += 5; d&32 != 0 {
			continue
		}
		if n&1 != 0 {
			n = -n
		}
		list, n, shift = append(list, n/2), 0, 0
	}
	return list, nil
}
