package process

import (
	"github.com/heddle-run/heddle/sandbox/process/stage"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// census is what /proc says of all processes of a sandbox, added up. It stands
// in for control groups where heddle may make none, and is dearer and less
// exact: CPU in ticks of 10 ms, shared pages counted once a process.
type census struct {
	cpu      time.Duration
	resident int64
	threads  int
}

const tick = 10 * time.Millisecond // USER_HZ, fixed in the kernel's interface

// count adds up everything below the init stage, which itself is left out.
func count(initPID int) census {
	var c census
	c.below(initPID)
	return c
}

func (c *census) below(pid int) {
	tasks, _ := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/children")
	for _, file := range tasks {
		for child := range strings.FieldsSeq(stage.ReadControl(file)) {
			if n, err := strconv.Atoi(child); err == nil {
				c.add(n)
				c.below(n)
			}
		}
	}
}

// add counts one process and the dead children it has waited for.
func (c *census) add(pid int) {
	text := stage.ReadControl("/proc/" + strconv.Itoa(pid) + "/stat")
	f := strings.Fields(text[strings.LastIndexByte(text, ')')+1:]) // the name may hold anything
	if len(f) < 22 {
		return
	}
	n := func(i int) int64 { v, _ := strconv.ParseInt(f[i], 10, 64); return v }
	c.cpu += time.Duration(n(11)+n(12)+n(13)+n(14)) * tick
	c.threads += int(n(17))
	c.resident += n(21) * int64(os.Getpagesize())
}
