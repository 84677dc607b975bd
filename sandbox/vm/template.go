package vm

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"
)

// A template is a machine that was stopped once its agent was up: its memory in
// one file and the state of its devices in another. A clone maps the memory copy
// on write, so that it starts in a fraction of a boot and shares what it never
// changes. No tenant's code or data was in it; the agent gets fresh randomness
// and the time of day with the clone's first request.
type template struct{ memory, state string }

func templateIn(dir string) template {
	return template{filepath.Join(dir, "memory"), filepath.Join(dir, "state")}
}

// template is the folder of the template for machines of that shape, made when
// there is none yet.
func (d *Driver) template(ctx context.Context, m guestMachine) (template, error) {
	of, err := d.maker.Of()
	if err != nil {
		return template{}, err
	}
	of = append(of, m.shape.Root)
	if m.shape.Disk != "" {
		of = append(of, m.shape.Disk)
	}
	dir, err := d.maker.Keep("template-", fmt.Sprint(d.maker.Accel(), m.shape.Memory, m.shape.Cores), of, func(to string) error {
		if err := os.Mkdir(to, 0o700); err != nil {
			return err
		}
		bounded, cancel := context.WithTimeout(ctx, bootTime)
		defer cancel()
		return m.stopped(bounded, templateIn(to))
	})
	return templateIn(dir), err
}

// stopped boots the machine and writes it down as a template.
func (m guestMachine) stopped(ctx context.Context, t template) error {
	m.from, m.write = t, true
	b := newBox()
	defer b.Close()
	if err := b.start(ctx, m); err != nil {
		return err
	}
	q, err := b.monitor()
	if err != nil {
		return err
	}
	sock := t.state + ".sock"
	l, err := net.Listen("unix", sock)
	if err != nil {
		return err
	}
	defer l.Close() // removes the socket
	saved := make(chan error, 1)
	go func() { saved <- saveState(l, t.state) }()
	if err := q.all("stop", ignoreShared, fmt.Sprintf(`"migrate","arguments":{"uri":"unix:%s"}`, sock)); err != nil {
		return err
	}
	select {
	case err := <-saved:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	return q.until(ctx, "query-migrate", "completed")
}

func saveState(l net.Listener, to string) error {
	c, err := l.Accept()
	if err != nil {
		return err
	}
	defer c.Close()
	f, err := os.Create(to)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := io.Copy(f, c); err != nil {
		return err
	}
	return f.Close()
}

// ignoreShared leaves memory that is a file out of what is moved.
const ignoreShared = `"migrate-set-capabilities","arguments":{"capabilities":[{"capability":"x-ignore-shared","state":true}]}`

// resume lets a clone go on from where its template was stopped.
func (b *box) resume(ctx context.Context) error {
	q, err := b.monitor()
	if err != nil {
		return err
	}
	if err := q.all(ignoreShared, fmt.Sprintf(`"migrate-incoming","arguments":{"uri":"fd:%d"}`, stateFD)); err != nil {
		return err
	}
	if err := q.until(ctx, "query-status", "paused"); err != nil {
		return err
	}
	return q.all("cont")
}

// qmp speaks QEMU's machine protocol: lines of JSON.
type qmp struct {
	w io.Writer
	r *bufio.Reader
}

func (b *box) monitor() (*qmp, error) {
	c := b.streams[len(ports)]
	q := &qmp{w: c, r: bufio.NewReader(c)}
	if _, err := q.r.ReadString('\n'); err != nil { // its greeting
		return nil, b.why(err)
	}
	return q, q.all("qmp_capabilities")
}

// all executes commands one after another.
func (q *qmp) all(commands ...string) error {
	for _, c := range commands {
		if _, err := q.execute(c); err != nil {
			return err
		}
	}
	return nil
}

// execute is a command by its name, or with its arguments as JSON after the
// quoted name.
func (q *qmp) execute(command string) (status string, err error) {
	if command[0] != '"' {
		command = `"` + command + `"`
	}
	if _, err := fmt.Fprintf(q.w, "{\"execute\":%s}\n", command); err != nil {
		return "", err
	}
	for {
		line, err := q.r.ReadBytes('\n')
		if err != nil {
			return "", err
		}
		var answer struct {
			Return *struct {
				Status string `json:"status"`
			} `json:"return"`
			Error *struct {
				Desc string `json:"desc"`
			} `json:"error"`
		}
		if err := json.Unmarshal(line, &answer); err != nil {
			return "", fmt.Errorf("the emulator's monitor: %w", err)
		}
		switch {
		case answer.Error != nil:
			return "", fmt.Errorf("the emulator's monitor: %s: %s", command, answer.Error.Desc)
		case answer.Return != nil:
			return answer.Return.Status, nil
		} // else an event
	}
}

// until asks again and again until the status is reached.
func (q *qmp) until(ctx context.Context, command, want string) error {
	for {
		got, err := q.execute(command)
		if err != nil || got == want {
			return err
		}
		if got == "failed" {
			return fmt.Errorf("the emulator's monitor: %s: failed", command)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(2 * time.Millisecond):
		}
	}
}
