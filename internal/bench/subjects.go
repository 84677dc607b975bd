package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle/cluster"
)

// subject is a program with an input that is large for it.
type subject struct {
	path, entry string
	tier        cluster.Isolation
	share       float64 // largest part of the input that a trial may have
	kind        string  // of input
	size        int
}

// subjects reads a folder's subjects.txt; its programs stand beside it.
func subjects(folder string) ([]subject, error) {
	text, err := os.ReadFile(filepath.Join(folder, "subjects.txt"))
	if err != nil {
		return nil, err
	}
	var out []subject
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		var s subject
		var tier string
		if _, err := fmt.Sscan(line, &s.path, &s.entry, &tier, &s.share, &s.kind, &s.size); err != nil {
			return nil, fmt.Errorf("%s: line %q: %w", folder, line, err)
		}
		var ok bool
		if s.tier, ok = cluster.IsolationNamed(tier); !ok {
			return nil, fmt.Errorf("%s: line %q: no isolation %q", folder, line, tier)
		}
		s.path, s.entry = filepath.Join(folder, s.path), strings.Trim(s.entry, "-")
		out = append(out, s)
	}
	return out, nil
}
