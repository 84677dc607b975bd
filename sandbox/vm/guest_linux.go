package vm

import (
	"archive/tar"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/internal/machine"
	"github.com/heddle-run/heddle/sandbox"
)

// GuestIfInit turns this process into a machine's agent when it is the first
// process of one, and never returns then: it makes the sandboxes that the host
// asks for with the inner driver. Otherwise it does nothing. main calls it first.
func GuestIfInit(inner func() sandbox.Driver) {
	machine.IfInit(Name, func() error { return guest(inner) })
}

func guest(inner func() sandbox.Driver) error {
	streams, err := openPorts()
	if err != nil {
		return err
	}
	disk, err := machine.EnterDisk()
	if err != nil {
		return err
	}
	if disk {
		preload()
	}
	a := &agent{inner: inner(), streams: streams}
	a.rehearse()
	if err := a.answer(reply{}, nil); err != nil {
		return err
	}
	return a.serve()
}

// rehearse makes a sandbox that runs nothing and removes it: what the driver finds and
// unpacks for its first is then in the template. What fails here fails again, and is
// said, when a program's is made.
func (a *agent) rehearse() {
	box, err := a.inner.Create(context.Background(), sandbox.Spec{ID: "rehearsal", Argv: []string{"/proc/self/exe"}})
	if err == nil {
		_ = box.Close()
	}
}

// preload has the disk read into memory, without the packages that were installed
// beside a language's own library, up to an eighth of it. Pages of files are
// charged to whoever asks for them first: asked for by the agent, before the
// template is made, they are all clones' and no program's.
func preload() {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return
	}
	left := int64(info.Totalram*uint64(info.Unit)) / 8
	_ = filepath.WalkDir("/", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || left <= 0:
			return fs.SkipAll
		case e.IsDir() && (name == "/proc" || name == "/sys" || name == "/dev" || name == machine.OwnDir || strings.HasSuffix(name, "-packages")):
			return fs.SkipDir
		case e.Type().IsRegular():
			if f, err := os.Open(name); err == nil {
				if info, err := f.Stat(); err == nil && unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_WILLNEED) == nil {
					left -= info.Size()
				}
				f.Close()
			}
		}
		return nil
	})
}

// openPorts finds the machine's streams by their names, which appear a moment
// after the driver is loaded.
func openPorts() ([]*os.File, error) {
	streams := make([]*os.File, len(ports))
	for range 2000 {
		named, _ := filepath.Glob("/sys/class/virtio-ports/*/name")
		for _, file := range named {
			name, _ := os.ReadFile(file)
			k := slices.Index(ports, strings.TrimSpace(string(name)))
			if k < 0 || streams[k] != nil {
				continue
			}
			f, err := os.OpenFile("/dev/"+filepath.Base(filepath.Dir(file)), os.O_RDWR, 0)
			if err != nil {
				continue
			}
			streams[k] = f
		}
		if !slices.Contains(streams, nil) {
			return streams, nil
		}
		time.Sleep(5 * time.Millisecond)
	}
	return nil, errors.New("the machine's streams do not appear")
}

// filesDir is where the program's files and the mounts lie in the guest.
const filesDir = machine.OwnDir + "/files"

// agent serves one sandbox.
type agent struct {
	inner   sandbox.Driver
	streams []*os.File // as ports
	spec    sandbox.Spec
	box     sandbox.Sandbox
	cancel  context.CancelFunc
	deaf    [4]atomic.Bool // outputs that nobody reads any more

	write sync.Mutex
}

// serve answers requests until the host closes the stream, which is the end of
// the machine.
func (a *agent) serve() error {
	ctx, cancel := context.WithCancel(context.Background())
	a.cancel = cancel
	for {
		var r request
		if err := readHeader(a.streams[0], &r); err != nil {
			return fmt.Errorf("read the host's request: %w", err)
		}
		switch {
		case r.Op == "create":
			if err := a.answer(reply{ID: r.ID}, a.create(ctx, r)); err != nil {
				return err
			}
		case r.Op == "kill":
			cancel()
		case r.Op == "deaf":
			a.deaf[r.Stream&3].Store(true)
		case a.box == nil:
			if err := a.answer(reply{ID: r.ID}, errors.New("nothing was created")); err != nil {
				return err
			}
		case r.Op == "run":
			go a.run(ctx, r)
		case r.Op == "resize":
			if err := a.answer(reply{ID: r.ID}, a.box.Resize(ctx, *r.Limits)); err != nil {
				return err
			}
		case r.Op == "usage":
			s, err := a.box.Usage()
			if err := a.answer(reply{ID: r.ID, Sample: s}, err); err != nil {
				return err
			}
		}
	}
}

func (a *agent) answer(r reply, err error) error {
	if err != nil {
		r.Error, r.Code = err.Error(), codeOf(err)
	}
	a.write.Lock()
	defer a.write.Unlock()
	return writeHeader(a.streams[0], r)
}

// awake gives the kernel what a clone must not share with others of its template:
// the time and the state of its random numbers (random(4): RNDADDENTROPY and
// RNDRESEEDCRNG).
func awake(r request) error {
	now := unix.NsecToTimeval(r.Now.UnixNano())
	if err := unix.Settimeofday(&now); err != nil {
		return fmt.Errorf("set the clock: %w", err)
	}
	f, err := os.OpenFile("/dev/urandom", os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	pool := binary.NativeEndian.AppendUint32(nil, uint32(8*len(r.Random)))
	pool = append(binary.NativeEndian.AppendUint32(pool, uint32(len(r.Random))), r.Random...)
	if _, _, no := unix.Syscall(unix.SYS_IOCTL, f.Fd(), unix.RNDADDENTROPY, uintptr(unsafe.Pointer(&pool[0]))); no != 0 {
		return fmt.Errorf("add randomness: %w", no)
	}
	if _, _, no := unix.Syscall(unix.SYS_IOCTL, f.Fd(), rndReseed, 0); no != 0 {
		return fmt.Errorf("reseed: %w", no)
	}
	return nil
}

// rndReseed is RNDRESEEDCRNG of linux/random.h.
const rndReseed = 0x5207

// create unpacks the program and makes its sandbox.
func (a *agent) create(ctx context.Context, r request) error {
	if err := awake(r); err != nil {
		return err
	}
	place := func(name string) (string, bool) { return filepath.Join(filesDir, name), true }
	files := io.LimitReader(a.streams[0], r.Blob)
	err := unpack(files, place)
	if _, drained := io.Copy(io.Discard, files); err == nil {
		err = drained
	}
	if err != nil {
		return err
	}
	_ = os.Setenv("PATH", r.Path)
	a.spec = *r.Spec
	for k := range a.spec.Mounts {
		a.spec.Mounts[k].Host = filepath.Join(filesDir, mountFiles(k))
	}
	if _, err := os.Stat(filepath.Join(filesDir, programFiles)); err == nil {
		a.spec.Files = os.DirFS(filepath.Join(filesDir, programFiles))
	}
	a.box, err = a.inner.Create(ctx, a.spec)
	return err
}

func (a *agent) run(ctx context.Context, r request) {
	stdout, stderr := chunks{a.streams[2], &a.deaf[2]}, chunks{a.streams[3], &a.deaf[3]}
	o, err := a.box.Run(ctx, sandbox.IO{Args: r.Args, Stdin: &unchunked{r: a.streams[1]}, Stdout: stdout, Stderr: stderr,
		Pressed: func() { _ = a.answer(reply{Pressed: true}, nil) }}) // a host that is gone needs no word
	defer stdout.end() // after the answer: nobody may be reading any more
	defer stderr.end()
	answer := reply{ID: r.ID, Outcome: o}
	files, packed := a.packBack()
	if err == nil {
		err = packed
	}
	if err != nil {
		answer.Error, answer.Code = err.Error(), codeOf(err)
	}
	a.write.Lock()
	defer a.write.Unlock()
	if files != nil {
		defer files.Close()
		if info, err := files.Stat(); err == nil {
			answer.Blob = info.Size()
		}
	}
	if writeHeader(a.streams[0], answer) == nil && answer.Blob > 0 {
		_, _ = io.CopyN(a.streams[0], files, answer.Blob)
	}
}

// packBack archives what the writable mounts hold; nil when there are none.
func (a *agent) packBack() (*os.File, error) {
	if !slices.ContainsFunc(a.spec.Mounts, func(m sandbox.Mount) bool { return m.Writable }) {
		return nil, nil
	}
	f, err := os.CreateTemp(machine.OwnDir, "back-")
	if err != nil {
		return nil, err
	}
	t := tar.NewWriter(f)
	for k, m := range a.spec.Mounts {
		if m.Writable && err == nil {
			err = packHost(t, mountFiles(k), m.Host)
		}
	}
	err = errors.Join(err, t.Close())
	if _, e := f.Seek(0, io.SeekStart); err == nil {
		err = e
	}
	return f, err
}
