package cli_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// status runs a command and checks its exit status: status 3 heddle run x.py
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// freePort sets HEDDLE_SERVER and LISTEN to an address of this machine that nobody uses.
func freePort(ts *testscript.TestScript, neg bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv("LISTEN", l.Addr().String())
	ts.Setenv("HEDDLE_SERVER", "http://"+l.Addr().String())
	ts.Check(l.Close())
}

// await tries a command until it succeeds and prints what matches: await PATTERN COMMAND ARGS...
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: await PATTERN COMMAND ARGS...")
	}
	pattern := regexp.MustCompile(args[0])
	for range 900 { // at least 90 s
		if ts.Exec(args[1], args[2:]...) == nil && pattern.MatchString(ts.ReadFile("stdout")) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	ts.Fatalf("%v never printed %s", args[1:], args[0])
}

// jsonField compares a field of a JSON file: json FILE a.b.0.c WANT; WANT "*" is
// anything but null, "null" is null.
func jsonField(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: json FILE PATH WANT")
	}
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &v))
	for _, key := range strings.Split(args[1], ".") {
		switch x := v.(type) {
		case map[string]any:
			next, ok := x[key]
			if !ok {
				ts.Fatalf("%s has no field %q on the way to %s", args[0], key, args[1])
			}
			v = next
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i >= len(x) {
				ts.Fatalf("%s: no element %q of %d on the way to %s", args[0], key, len(x), args[1])
			}
			v = x[i]
		default:
			ts.Fatalf("%s: nothing below %q", args[0], key)
		}
	}
	got := fmt.Sprint(v)
	if v == nil {
		got = "null"
	}
	match := got == args[2] || args[2] == "*" && v != nil
	if match == neg {
		ts.Fatalf("%s is %s, want %s", args[1], got, args[2])
	}
}
