package heddle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// maxResult is how much one task may give back: results travel with it.
const maxResult = 256 << 20

// bounded holds what a run prints, up to maxResult.
type bounded struct {
	bytes.Buffer
	over bool
}

// Write fails once there is too much, which ends the run.
func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxResult {
		b.over = true
		return 0, fmt.Errorf("more than %d MiB of results from one task", maxResult>>20)
	}
	return b.Buffer.Write(p)
}

func (b *bounded) fault() task.Ending {
	return task.Ending{Outcome: task.Refused, Fault: &task.Fault{Message: fmt.Sprintf("its result is larger than %d MiB", maxResult>>20)}}
}

// answers collects the lines that a handler's process answers with.
type answers struct {
	bounded
	n                  int
	since, first, last time.Time
}

// Write notes when the first and the last line came.
func (a *answers) Write(p []byte) (int, error) {
	if k := bytes.Count(p, []byte{'\n'}); k > 0 {
		a.last = time.Now()
		if a.n == 0 {
			a.first = a.last
		}
		a.n += k
	}
	return a.bounded.Write(p)
}

func (a *answers) list() []task.Ending {
	var ends []task.Ending
	for line := range bytes.Lines(a.Bytes()) {
		var got task.Answer
		if line[len(line)-1] != '\n' || json.Unmarshal(line, &got) != nil {
			break // it died over this one
		}
		end := task.Ending{Outcome: task.OK, Output: got.Result}
		if got.Error != nil {
			end = task.Ending{Outcome: task.Exit, ExitCode: 1, Fault: got.Error}
		}
		ends = append(ends, end)
	}
	return ends
}

// endOf names how a sandbox ended.
func endOf(out sandbox.Outcome) task.Outcome {
	switch {
	case out.OOM:
		return task.OOM
	case out.TimedOut:
		return task.Deadline
	case out.ExitCode != 0:
		return task.Exit
	}
	return task.OK
}

// ending words one call's end. A program that failed speaks for itself: the last
// line of its stderr is the message, all of its end the traceback.
func ending(outcome task.Outcome, status int, stdout, stderr []byte, why []string) task.Ending {
	end := task.Ending{Outcome: outcome, ExitCode: status, Output: stdout}
	if outcome == task.OK {
		return end
	}
	text := strings.TrimSpace(string(stderr))
	f := &task.Fault{Message: text[strings.LastIndexByte(text, '\n')+1:], Traceback: text}
	if last := why[max(0, len(why)-1):]; len(last) == 1 && last[0] != "" && outcome != task.Exit {
		f.Message = last[0]
	}
	if f.Message == "" {
		f.Message = fmt.Sprintf("exit status %d", status)
	}
	end.Fault = f
	return end
}
