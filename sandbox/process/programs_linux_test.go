package process

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// TestProgramsOfManyKinds runs what users run: interpreters, wherever they are
// installed, threads, processes, sockets, shared memory, temporary files.
func TestProgramsOfManyKinds(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	files := fstest.MapFS{
		"main.py": {Data: []byte(`import sys, os, json, tempfile, threading, subprocess, multiprocessing, socket, hashlib, time
def work(x): return x * x
if __name__ == "__main__":
    with tempfile.TemporaryFile() as f: f.write(b"x" * 100000)
    done = []
    ts = [threading.Thread(target=lambda i=i: done.append(i)) for i in range(8)]
    [t.start() for t in ts]; [t.join() for t in ts]
    with multiprocessing.Pool(2) as p: squares = p.map(work, range(5))
    out = subprocess.run(["/bin/echo", "child"], capture_output=True, text=True).stdout.strip()
    a, b = socket.socketpair(); a.send(b"hi"); got = b.recv(2).decode()
    l = socket.create_server(("127.0.0.1", 0)); c = socket.create_connection(l.getsockname())
    os.mkfifo("/tmp/fifo"); time.sleep(0.01)
    print(json.dumps([len(done), squares, out, got, sys.stdin.read(), hashlib.sha256(b"").hexdigest()[:4]]))
`)},
		"main.js": {Data: []byte(`const fs=require('fs'),os=require('os'),cp=require('child_process'),{Worker}=require('worker_threads'),net=require('net');
fs.writeFileSync('/tmp/x','1');
const out=cp.execFileSync('/bin/echo',['child']).toString().trim();
const w=new Worker("require('worker_threads').parentPort.postMessage(6*7)",{eval:true});
const s=net.createServer(c=>c.end('hi')).listen(0,'127.0.0.1',()=>{
 const c=net.connect(s.address().port,'127.0.0.1'); let got=''; c.on('data',d=>got+=d); c.on('end',()=>{ s.close();
  w.on('message',m=>console.log(JSON.stringify([out,m,got,fs.readFileSync(0,'utf8')])));});});
`)},
		"main.sh": {Data: []byte("#!/bin/sh\nread x\nawk 'BEGIN{print 6*7}' | sed s/^/$x/ | sort | uniq -c | tr -s ' ' ' '; mktemp -d | cut -c1-5\n"), Mode: 0o755},
	}
	for _, c := range []struct {
		program string
		argv    []string
		want    string
	}{
		{"python3", []string{"python3", "/program/main.py"}, `[8, [0, 1, 4, 9, 16], "child", "hi", "in", "e3b0"]` + "\n"},
		{"/usr/bin/python3", []string{"/usr/bin/python3", "/program/main.py"}, `[8, [0, 1, 4, 9, 16], "child", "hi", "in", "e3b0"]` + "\n"},
		{"node", []string{"node", "/program/main.js"}, `["child",42,"hi","in"]` + "\n"},
		{"/bin/sh", []string{"/program/main.sh"}, " 1 in42\n/tmp/\n"},
	} {
		t.Run(c.program, func(t *testing.T) {
			if _, err := exec.LookPath(c.program); err != nil {
				t.Skip(err)
			}
			spec := sandbox.Spec{Argv: c.argv, Files: files, Limits: sandbox.Limits{Pids: 100, Disk: 64 << 20}, Env: []string{"PATH=" + os.Getenv("PATH")}}
			spec.Limits.Vector[resource.Memory] = 512 << 20
			o, out, errs := run(t, d, spec, "in")
			if out != c.want || o.ExitCode != 0 {
				t.Errorf("got %q %q %+v", out, errs, o)
			}
			if len(o.Limit) > 0 {
				t.Errorf("limit %q", o.Limit)
			}
			t.Logf("cpu %.3f s, peak %d KiB, threads %d, setup %v, wall %v", o.Usage.CPUSeconds, o.Usage.PeakMemoryBytes>>10, o.Usage.Threads, o.Setup, o.Wall)
		})
	}
}

// TestPeakMemoryAgreesWithTheKernel compares the peak of small programs, where
// errors show most, with what they say of themselves.
func TestPeakMemoryAgreesWithTheKernel(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	const script = `import sys; b = bytearray(int(sys.argv[1])); print([l for l in open("/proc/self/status") if l.startswith("VmHWM")][0].split()[1])`
	for _, extra := range []string{"0", "5000000", "50000000"} {
		o, out, errs := run(t, d, sandbox.Spec{Argv: []string{"/usr/bin/python3", "-S", "-c", script, extra}}, "")
		var own int64
		for _, c := range strings.TrimSpace(out) {
			own = own*10 + int64(c-'0')
		}
		own <<= 10
		if got := o.Usage.PeakMemoryBytes; o.ExitCode != 0 || float64(got) < 0.97*float64(own) || float64(got) > 1.05*float64(own) {
			t.Errorf("measured %d, itself says %d (%s)", got, own, errs)
		}
	}
}

// TestInterpreterInAHome: an interpreter under somebody's home is visible, the
// rest of that home is not.
func TestInterpreterInAHome(t *testing.T) {
	home := t.TempDir()
	prefix := filepath.Join(home, "opt", "tool")
	for _, dir := range []string{"bin", "lib"} {
		os.MkdirAll(filepath.Join(prefix, dir), 0o755)
	}
	os.WriteFile(filepath.Join(home, "diary"), []byte("sesame"), 0o644)
	os.WriteFile(filepath.Join(prefix, "lib", "data"), []byte("library\n"), 0o644)
	os.WriteFile(filepath.Join(prefix, "bin", "tool"), []byte("#!/bin/sh\ncat "+prefix+"/lib/data; cat "+home+"/diary; ls "+home+"\n"), 0o755)
	d := New(Config{Group: "heddle-test"})
	_, out, _ := run(t, d, sandbox.Spec{Argv: []string{"tool"}, Env: []string{"PATH=" + filepath.Join(prefix, "bin") + ":/usr/bin"}}, "")
	if out != "library\nopt\n" {
		t.Errorf("got %q", out)
	}
}

func TestPrefixOf(t *testing.T) {
	home, _ := os.UserHomeDir()
	for file, want := range map[string]string{
		"/bin/sh":               "/bin/sh",
		home + "/bin/x":         home + "/bin/x",
		"/home/ann/bin/x":       "/home/ann/bin/x",
		"/opt/nothing/bin/x":    "/opt/nothing/bin/x",
		"/usr/bin/env":          "/usr",
		"/usr/sbin/whatever":    "/usr/sbin/whatever",
		"/somewhere/my-program": "/somewhere/my-program",
	} {
		if got := prefixOf(file); got != want {
			t.Errorf("prefixOf(%s) = %s, want %s", file, got, want)
		}
	}
}

func TestRefusedCallIsNamed(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	o, _, _ := run(t, d, sandbox.Spec{Argv: []string{"unshare", "-U", "true"}}, "")
	if o.ExitCode == 0 || !strings.Contains(o.Limit, "unshare") {
		t.Errorf("got %+v", o)
	}
}
