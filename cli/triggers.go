package cli

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/internal/trigger"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// siteTrigger is a trigger as an operator writes it.
type siteTrigger struct {
	Name     string        `yaml:"name"`
	Program  string        `yaml:"program"` // a file, or DIGEST[/UNIT] of what was submitted
	Entry    string        `yaml:"entry"`
	On       string        `yaml:"on"`    // the feed that calls it
	Cron     string        `yaml:"cron"`  // or the schedule
	Input    string        `yaml:"input"` // of a scheduled call
	Args     []string      `yaml:"args"`
	To       string        `yaml:"to"` // the feed of results
	Tenant   string        `yaml:"tenant"`
	Class    string        `yaml:"class"`
	Deadline time.Duration `yaml:"deadline"`
	Parallel int           `yaml:"parallel"`
}

// trigger is what it says, without the unit, which only a running server has.
func (s siteTrigger) trigger() (t trigger.Trigger, err error) {
	t = trigger.Trigger{Name: s.Name, Tenant: s.Tenant, Args: s.Args, Parallel: s.Parallel}
	if s.Name == "" || s.Program == "" || (s.On == "") == (s.Cron == "") {
		return t, usage("trigger %q: want name, program and one of on and cron", s.Name)
	}
	if t.Tenant == "" {
		t.Tenant = localTenant
	}
	if s.Class == "" {
		s.Class = task.Standard.Name
	}
	if t.Class, err = classOf(s.Class, s.Deadline); err != nil {
		return t, err
	}
	if s.Cron != "" {
		t.On, err = trigger.Clock(s.Name, s.Cron, []byte(s.Input))
	} else {
		t.On, _, err = builtin.Feed(s.On)
	}
	if err == nil && s.To != "" {
		_, t.To, err = builtin.Feed(s.To)
	}
	if err != nil {
		return t, usage("trigger %s: %v", s.Name, err)
	}
	return t, nil
}

// localTenant is who calls where no tokens are set.
const localTenant = "local"

// unit finds what the trigger calls; a file is submitted first.
func (s siteTrigger) unit(ctx context.Context, e *heddle.Engine, programs *calls.Programs) (program.UnitID, error) {
	var sub *heddle.Submission
	digest, name, _ := strings.Cut(s.Program, "/")
	var err error
	if strings.HasPrefix(digest, "sha256:") {
		sub, err = programs.Open(ctx, e, program.Digest(digest))
	} else {
		name = ""
		var source []byte
		if source, err = os.ReadFile(s.Program); err == nil {
			sub, err = programs.Add(ctx, e, filepath.Base(s.Program), bytes.NewReader(source))
		}
	}
	if err != nil {
		return program.UnitID{}, usage("trigger %s: program %s: %v", s.Name, s.Program, err)
	}
	if s.Entry != "" {
		name = s.Entry
	}
	u, err := sub.Unit(name)
	if err != nil {
		return program.UnitID{}, usage("trigger %s: %v", s.Name, err)
	}
	return program.UnitID{Program: sub.Program.Digest, Unit: u.Name}, nil
}

// pull serves the triggers until ctx is done; the function returned waits for them.
func (c siteConfig) pull(ctx context.Context, e *heddle.Engine, programs *calls.Programs, register *calls.Register, log *slog.Logger) (wait func(), err error) {
	var list []trigger.Trigger
	for _, s := range c.Triggers {
		t, err := s.trigger()
		if err == nil {
			t.Unit, err = s.unit(ctx, e, programs)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, t)
	}
	var wg sync.WaitGroup
	for _, t := range list {
		wg.Go(func() { t.Serve(ctx, register, log) })
	}
	return wg.Wait, nil
}
