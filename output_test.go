package heddle

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestReplaySwallowsWhatWasPrinted(t *testing.T) {
	var out bytes.Buffer
	r := &replay{to: &out}
	write := func(s string) error { _, err := r.Write([]byte(s)); return err }
	for _, s := range []string{"ab", "cd"} {
		if err := write(s); err != nil {
			t.Fatal(err)
		}
	}
	r.rewind() // the second attempt prints in other pieces, and further
	for _, s := range []string{"abc", "de"} {
		if err := write(s); err != nil {
			t.Fatal(err)
		}
	}
	r.rewind() // the third stops short of what was sent
	if err := write("ab"); err != nil {
		t.Fatal(err)
	}
	r.rewind()
	if err := write("abcdeF"); err != nil || out.String() != "abcdeF" {
		t.Errorf("printed %q, %v", out.String(), err)
	}
	r.rewind()
	if err := write("abcdXF"); !errors.Is(err, errDiverged) {
		t.Errorf("other output passed: %v", err)
	}
}

func TestLogKeepsBothEnds(t *testing.T) {
	var l logTail
	line := strings.Repeat("x", 1023) + "\n"
	for range 4096 {
		if _, err := l.Write([]byte(line)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Write([]byte("the end")); err != nil {
		t.Fatal(err)
	}
	got := l.bytes()
	if len(got) > 4*logBytes || !bytes.HasPrefix(got, []byte(line)) || !bytes.HasSuffix(got, []byte("the end")) || !bytes.Contains(got, []byte("left out")) {
		t.Errorf("log of %d bytes starts %q and ends %q", len(got), got[:8], got[len(got)-8:])
	}
}
