package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
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

// submitted is a subject in an engine of its own, with its input.
type submitted struct {
	engine  *heddle.Engine
	program *heddle.Submission
	unit    program.Unit
	input   task.Input
	done    func()
}

// submit opens an engine in a folder of that name and gives it the subject.
func (env Env) submit(ctx context.Context, name string, sub subject) (submitted, error) {
	e, done, err := env.Open(ctx, filepath.Join(env.Dir, name))
	if err != nil {
		return submitted{}, err
	}
	s := submitted{engine: e, done: done}
	if s.program, err = e.Submit(ctx, sub.path); err == nil {
		if s.unit, err = s.program.Unit(sub.entry); err == nil {
			s.input, err = input(sub.kind, sub.size)
		}
	}
	if err != nil {
		done()
	}
	return s, err
}
