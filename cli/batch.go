package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// maxBatchLine bounds one line of --batch; a longer one is an error of that line.
const maxBatchLine = 16 << 20

// batchRow is one line of --batch's input.
type batchRow struct {
	ID       any    `json:"id"`
	Language string `json:"language"`
	Source   string `json:"source"`
	Entry    string `json:"entry"`
}

// batchAnswer is one line of its output: a profile or an error.
type batchAnswer struct {
	ID      any               `json:"id"`
	Profile *profile.Document `json:"profile,omitempty"`
	Error   string            `json:"error,omitempty"`
}

// batch analyses programs side by side and prints the answers in input order.
// At most a few lines a worker are held, so memory does not grow with the input.
func (a *app) batch(ctx context.Context, f analyzeFlags) error {
	opt, err := f.options()
	if err != nil {
		return err
	}
	if !f.trial {
		opt.Budget = 0
	}
	opt.NoLearn = true
	e, done, err := a.engine(ctx)
	if err != nil {
		return err
	}
	defer done()
	workers := f.workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	waiting := make(chan chan batchAnswer, 4*workers)
	slots := make(chan struct{}, workers)
	go func() {
		defer close(waiting)
		for line := range lines(a.in, maxBatchLine) {
			answer := make(chan batchAnswer, 1)
			waiting <- answer
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				answer <- one(ctx, e, line, f, opt)
			}()
		}
	}()
	out := bufio.NewWriter(a.out)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for answer := range waiting {
		a := <-answer
		err := enc.Encode(a)
		if _, unfit := errors.AsType[*json.UnsupportedValueError](err); unfit {
			err = enc.Encode(batchAnswer{ID: a.ID, Error: fmt.Sprintf("BUG: profile not printable: %v", err)})
		}
		if err != nil {
			return err
		}
		if len(waiting) == 0 {
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

// one answers one line; whatever a program does to the analysis stays in its line.
func one(ctx context.Context, e *heddle.Engine, line batchLine, f analyzeFlags, opt heddle.Options) (answer batchAnswer) {
	defer func() {
		if p := recover(); p != nil {
			answer.Profile, answer.Error = nil, fmt.Sprintf("BUG: analysis failed: %v", p)
		}
	}()
	if line.err != nil {
		return batchAnswer{Error: fmt.Sprintf("line %d: %v", line.number, line.err)}
	}
	var row batchRow
	if err := json.Unmarshal(line.text, &row); err != nil {
		return batchAnswer{Error: fmt.Sprintf("line %d: %v", line.number, err)}
	}
	answer.ID = row.ID
	language, name, err := batchLanguage(row.Language)
	if err != nil {
		answer.Error = fmt.Sprintf("line %d: %v", line.number, err)
		return answer
	}
	s, err := e.Read(ctx, intake.Source(name, language, []byte(row.Source)))
	if err == nil {
		entry := row.Entry
		if entry == "" {
			entry = f.entry
		}
		var doc profile.Document
		if doc, err = document(ctx, e, s, entry, task.Input{}, opt); err == nil {
			answer.Profile = &doc
			return answer
		}
	}
	answer.Error = err.Error()
	return answer
}

func batchLanguage(name string) (program.Language, string, error) {
	for ext, l := range map[string]program.Language{".py": program.Python, ".js": program.JavaScript, ".ts": program.TypeScript, ".go": program.Go, ".java": program.Java, ".c": program.C} {
		if name == string(l) || "."+name == ext {
			return l, "program" + ext, nil
		}
	}
	return "", "", fmt.Errorf("language %q: want python, javascript, typescript, go, java or c", name)
}

type batchLine struct {
	number int
	text   []byte
	err    error
}

// lines yields the lines that are not empty. A line over the limit is skipped
// to its end and yields an error.
func lines(r io.Reader, limit int) func(func(batchLine) bool) {
	return func(yield func(batchLine) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for number := 1; ; number++ {
			line := batchLine{number: number}
			var err error
			for more := true; more; {
				var part []byte
				part, err = in.ReadSlice('\n')
				more = errors.Is(err, bufio.ErrBufferFull)
				if len(line.text)+len(part) > limit {
					line.err = fmt.Errorf("longer than %d MiB", limit>>20)
					line.text = nil
				}
				if line.err == nil {
					line.text = append(line.text, part...)
				}
			}
			blank := line.err == nil && len(bytes.TrimSpace(line.text)) == 0
			if !blank && !yield(line) || err != nil {
				return
			}
		}
	}
}
