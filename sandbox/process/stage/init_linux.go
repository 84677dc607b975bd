package stage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// controlFD is the descriptor of its end of the control socket.
const controlFD = 3

// Main is the whole life of an init stage. It never returns.
//
// Only the main thread is restricted. The others of the Go runtime run no
// foreign code, and the process is not dumpable, so nobody inside can reach it.
func Main() {
	runtime.LockOSThread()
	code := initStage()
	// Not from this thread: its filter announces the call to a goroutine that
	// could not run, because an exit gives nobody a turn. And without the hooks of
	// os.Exit, of which the race detector's waits for a second.
	go syscall.Exit(code)
	select {}
}

// link is the init stage's end of the control socket.
type link struct {
	mu  sync.Mutex // guards out
	out *json.Encoder
	in  *json.Decoder
}

func (l *link) send(m Message) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out.Encode(m)
}

// expect waits for one step of heddle's. The end of the stream means that heddle is gone.
func (l *link) expect(step string) (m Message, err error) {
	if err := l.in.Decode(&m); err != nil {
		return m, err
	}
	if m.Step != step {
		return m, fmt.Errorf("control socket said %q, want %q", m.Step, step)
	}
	return m, nil
}

func initStage() int {
	// Not only ours: heddle may itself have been started with descriptors that
	// its parent forgot to close, and those pass through every exec.
	if err := unix.CloseRange(controlFD, math.MaxUint32, unix.CLOSE_RANGE_CLOEXEC); err != nil {
		return 1
	}
	conn := os.NewFile(controlFD, "control")
	l := &link{out: json.NewEncoder(conn), in: json.NewDecoder(conn)}
	var p Plan
	if err := l.in.Decode(&p); err != nil {
		return 1 // heddle is gone before it said anything
	}
	if err := l.run(&p); err != nil && !errors.Is(err, io.EOF) {
		l.send(Message{Step: StepFailed, Error: err.Error()})
		return 1
	}
	return 0
}

// run carries out the plan. Everything up to the step "go" happens while the
// sandbox is being created, so that Run itself is one fork.
func (l *link) run(p *Plan) error {
	unix.Umask(0) // modes below are meant as written
	refs, err := os.OpenFile("/proc/self/clear_refs", os.O_WRONLY, 0)
	if err != nil {
		refs = nil // heddle resets it from outside, or the peak of very small programs is too high
	}
	for _, file := range p.Join {
		if err := WriteControl(file, "0"); err != nil {
			return fmt.Errorf("join control group: %w", err)
		}
	}
	absent, err := l.enclose(p)
	if err != nil {
		return err
	}
	listener, more, err := lockDown(p)
	if err != nil {
		return err
	}
	calls := &callLog{times: map[int]int{}, tell: func(nr int) { l.send(Message{Step: StepRefused, Denied: []Refusal{{nr, 1}}}) }}
	if listener >= 0 {
		go answerCalls(listener, calls, p.Forbid)
	}
	dropText()
	peakIsNow := func() {
		if refs != nil {
			refs.WriteString("5")
			refs.Close()
		}
	}
	pid, err := l.launch(p, Message{Step: StepReady, Absent: append(absent, more...)}, peakIsNow)
	if err != nil {
		return err
	}
	if err := l.send(Message{Step: StepStarted}); err != nil {
		return err
	}
	go func() { // heddle closes its end, or dies: either way this sandbox ends
		var m Message
		l.in.Decode(&m)
		syscall.Exit(1)
	}()
	for fd := range 3 { // the program's streams end with the program, not with us
		unix.Close(fd)
	}
	return l.send(reap(pid, calls))
}

// launch starts the program when heddle says go. One that is held boots before
// heddle is told "ready", and learns on its descriptor that it may go on.
func (l *link) launch(p *Plan, ready Message, peakIsNow func()) (pid int, err error) {
	files := []uintptr{0, 1, 2}
	start := func() (int, error) {
		peakIsNow()
		unix.Umask(0o022)
		pid, err := syscall.ForkExec(p.Path, p.Argv, &syscall.ProcAttr{Dir: p.Dir, Env: p.Env, Files: files, Sys: &syscall.SysProcAttr{Setsid: true}})
		if err != nil {
			return 0, fmt.Errorf("start %s in %s: %w", p.Path, p.Dir, err)
		}
		return pid, nil
	}
	if !p.Hold {
		if err := l.send(ready); err != nil {
			return 0, err
		}
		told, err := l.expect(StepGo)
		if err != nil {
			return 0, err
		}
		p.Argv = append(p.Argv, told.Args...)
		return start()
	}
	if err := l.send(Message{Step: StepBuilt}); err != nil {
		return 0, err
	}
	if _, err := l.expect(StepBoot); err != nil {
		return 0, err
	}
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, fmt.Errorf("make the hold: %w", err)
	}
	files = append(files, uintptr(pair[1])) // becomes descriptor 3
	if pid, err = start(); err != nil {
		return 0, err
	}
	unix.Close(pair[1])
	if err := booted(pair[0]); err != nil {
		return 0, err
	}
	if err := l.send(ready); err != nil {
		return 0, err
	}
	told, err := l.expect(StepGo)
	if err != nil {
		return 0, err
	}
	return pid, letGo(pair[0], told.Args)
}

// letGo tells a held program to go on: a byte, then its further arguments, each
// with a zero byte after it. One that has died meanwhile is reaped like any other.
func letGo(fd int, args []string) error {
	word := []byte{'g'}
	for _, a := range args {
		word = append(append(word, a...), 0)
	}
	for len(word) > 0 {
		n, err := unix.Write(fd, word)
		if err != nil && err != unix.EINTR {
			break
		}
		word = word[max(0, n):]
	}
	return unix.Close(fd)
}

// booted waits until the held program says so or has died, unless heddle is
// gone first: the user's environment may make the boot last for ever.
func booted(fd int) error {
	for {
		wait := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}, {Fd: controlFD, Events: unix.POLLIN}}
		_, err := unix.Poll(wait, -1)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return fmt.Errorf("wait for the boot: %w", err)
		case wait[1].Revents != 0:
			return io.EOF
		default:
			_, err := unix.Read(fd, make([]byte, 1))
			return err
		}
	}
}

// maxNumbers is how many numbers of refused calls are told apart: a program can make
// them up, and the log is this process's memory.
const maxNumbers = 128

// callLog is what was announced: refused calls by number, and the largest peak of a
// process that ended by itself.
type callLog struct {
	mu    sync.Mutex
	times map[int]int
	peak  int64        // bytes
	tell  func(nr int) // at once of the first refusal of a call: who is killed cannot be asked later
}

func (c *callLog) refused(nr int) {
	c.mu.Lock()
	if _, known := c.times[nr]; !known && len(c.times) >= maxNumbers {
		nr = OtherCalls
	}
	c.times[nr]++
	first := c.times[nr] == 1
	c.mu.Unlock()
	if first {
		c.tell(nr)
	}
}

func (c *callLog) ending(pid int) {
	peak := peakOf(strconv.Itoa(pid))
	c.mu.Lock()
	c.peak = max(c.peak, peak)
	c.mu.Unlock()
}

// peakOf is the largest resident set a living process has had.
func peakOf(pid string) int64 {
	_, rest, _ := strings.Cut(ReadControl("/proc/"+pid+"/status"), "VmHWM:")
	f := strings.Fields(rest)
	if len(f) == 0 {
		return 0
	}
	kib, _ := strconv.ParseInt(f[0], 10, 64)
	return kib << 10
}

func (c *callLog) list() []Refusal {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []Refusal
	for nr, times := range c.times {
		all = append(all, Refusal{nr, times})
	}
	return all
}

// reap waits for everything that ends up with process 1 until the program
// itself has ended. /proc/PID/io still answers while a process is a zombie, so
// it is read between waiting and reaping.
func reap(program int, calls *callLog) Message {
	done := Message{Step: StepExited}
	for {
		var info unix.Siginfo
		if err := unix.Waitid(unix.P_ALL, 0, &info, unix.WEXITED|unix.WNOWAIT, nil); err != nil {
			if err == unix.EINTR {
				continue
			}
			break // no child left: cannot be before the program itself was reaped
		}
		pid := int(*(*int32)(unsafe.Pointer(uintptr(unsafe.Pointer(&info)) + siginfoPid)))
		countIO(pid, &done.IO)
		var status unix.WaitStatus
		var use unix.Rusage
		if _, err := unix.Wait4(pid, &status, 0, &use); err != nil {
			continue
		}
		done.CPU += use.Utime.Nano() + use.Stime.Nano()
		done.MaxRSS = max(done.MaxRSS, use.Maxrss*1024)
		if pid == program {
			done.Status = int(status)
			break
		}
	}
	// A process inherits the peak of what it was forked from through exec, here
	// the init stage's. Only above that is the kernel's figure the program's own;
	// below it counts what was read when processes ended.
	calls.mu.Lock()
	if calls.peak > 0 && done.MaxRSS <= peakOf("self") {
		done.MaxRSS = calls.peak
	}
	calls.mu.Unlock()
	done.Denied = calls.list()
	return done
}

// siginfoPid is where si_pid stands in siginfo_t on 64-bit machines.
const siginfoPid = 16

// countIO adds what /proc/PID/io says of storage; a process that hides it counts nothing.
func countIO(pid int, sum *IOCount) {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/io")
	if err != nil {
		return
	}
	for line := range strings.Lines(string(data)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		n, _ := strconv.ParseInt(value, 10, 64)
		switch name {
		case "read_bytes":
			sum.ReadBytes += n
		case "write_bytes":
			sum.WriteBytes += n
		}
	}
}

// dropText gives back this binary's own pages; those still needed come back
// from the page cache. A process inherits the mark of the largest resident set
// through exec from what it was forked from, so unless the init stage is small
// and resets its mark, every program would seem at least as large as heddle.
func dropText() {
	for _, m := range ownText() {
		unix.Syscall(unix.SYS_MADVISE, m.start, m.end-m.start, unix.MADV_DONTNEED)
	}
}

type span struct{ start, end uintptr }

// ownText lists this process's mappings whose pages are all as in their files:
// what is executable, and this binary's constants. Other read-only mappings may
// hold relocated, so changed, pages, and dropping those would be fatal.
func ownText() []span {
	data, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return nil
	}
	constant := uintptr(unsafe.Pointer(unsafe.StringData(Name)))
	var text []span
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		from, to, _ := strings.Cut(f[0], "-")
		start, err1 := strconv.ParseUint(from, 16, 64)
		end, err2 := strconv.ParseUint(to, 16, 64)
		if err1 != nil || err2 != nil || len(f) < 6 || f[5][0] != '/' {
			continue
		}
		s := span{uintptr(start), uintptr(end)}
		if f[1] == "r-xp" || f[1] == "r--p" && s.start <= constant && constant < s.end {
			text = append(text, s)
		}
	}
	return text
}
