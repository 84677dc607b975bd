// Package gofork is what a Go program gets added when it runs as one part of a
// split: it is copied into the program's own package, whose loop calls it.
//
// Every part runs the program up to the loop, then the loop over its own slice of
// the elements, and puts what the loop accumulated at the end of its output. Only
// the last part goes on: it takes in what the others accumulated, as if it had run
// the whole loop, and ends as the program does. A run that finds that this would
// not be the same says so (status 93): the program is then run whole.
//
// All names begin with heddle, so that they meet none of the program's. Nothing of
// heddle itself imports it.
package gofork

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"
	"unsafe"
)

// heddle is the one split under way.
var heddle, heddleIn = heddleOpen()

// heddleSet says which variables got a value in this part that only the last one's counts.
var heddleSet [64]bool

type heddleFork struct {
	Part, Parts int
	Tolerant    bool
	Mark        string
	Accumulate  []struct {
		Name, Op string
		Keyed    bool
		Step     int64
	}

	out, err int // what descriptors 1 and 2 were
	entered  bool
	over     bool // the loop is: nothing is left to join
	first    int64
	counted  bool // first is known
	lengths  map[int]int
	starts   map[int][]byte // of the last part: what accumulators were before the loop
	ended    map[int][]byte
	others   []map[int][]byte // of the last part: what the others left
}

// last reports whether this part goes on.
func (f *heddleFork) last() bool { return f.Part == f.Parts-1 }

// heddleInput is standard input, or the slice of it that is this part's. Up to the
// loop it gives byte after byte, so that nobody holds more than was asked for.
type heddleInput struct {
	pos, end int64
	many     bool
}

func heddleOpen() (*heddleFork, *heddleInput) {
	f := &heddleFork{lengths: map[int]int{}, starts: map[int][]byte{}, ended: map[int][]byte{}}
	conf := os.Getenv("HEDDLE_FORK")
	if conf == "" {
		return f, &heddleInput{}
	}
	_ = os.Unsetenv("HEDDLE_FORK") // the name is a valid one
	f.out, _ = syscall.Dup(1)
	f.err, _ = syscall.Dup(2)
	if err := json.Unmarshal([]byte(conf), f); err != nil {
		f.refuse(err.Error())
	}
	stdin, err := syscall.Open("/heddle/stdin", syscall.O_RDONLY, 0)
	if err != nil {
		f.refuse("stdin: " + err.Error())
	}
	f.onto(stdin, 0)
	var info syscall.Stat_t
	if err := syscall.Fstat(0, &info); err != nil {
		f.refuse("stdin: " + err.Error())
	}
	if !f.last() { // what comes before the loop is told once
		quiet, err := syscall.Open(os.DevNull, syscall.O_WRONLY, 0)
		if err != nil {
			f.refuse(err.Error())
		}
		f.onto(quiet, 1)
		f.onto(quiet, 2)
	}
	return f, &heddleInput{end: info.Size}
}

func (f *heddleFork) onto(from, to int) {
	if err := syscall.Dup3(from, to, 0); err != nil {
		f.refuse(err.Error())
	}
}

func (f *heddleFork) refuse(why string) {
	f.write(f.err, []byte("heddle-fork: "+why+"\n"))
	os.Exit(93)
}

func (f *heddleFork) write(fd int, b []byte) {
	for len(b) > 0 {
		n, err := syscall.Write(fd, b)
		if err != nil && err != syscall.EINTR && err != syscall.EAGAIN {
			os.Exit(93)
		}
		b = b[max(n, 0):]
	}
}

// Read gives what is left of standard input.
func (in *heddleInput) Read(b []byte) (int, error) {
	left := in.end - in.pos
	if left <= 0 {
		return 0, io.EOF
	}
	if !in.many {
		left = 1
	}
	n, err := syscall.Pread(0, b[:min(int64(len(b)), left)], in.pos)
	in.pos += int64(max(n, 0))
	return max(n, 0), err
}

// cut makes what is left of the input this part's slice of it, cut at lines.
func (in *heddleInput) cut(f *heddleFork) {
	in.many = true
	from := in.pos
	border := func(k int64) int64 {
		at := from + (in.end-from)*k/int64(f.Parts)
		if at <= from {
			return from
		}
		b := make([]byte, 1<<16)
		for at--; at < in.end; {
			n, err := syscall.Pread(0, b, at)
			if n <= 0 || err != nil {
				break
			}
			if k := bytes.IndexByte(b[:n], '\n'); k >= 0 {
				return at + int64(k) + 1
			}
			at += int64(n)
		}
		return in.end
	}
	lo, hi := border(int64(f.Part)), border(int64(f.Part)+1)
	for _, a := range f.Accumulate {
		if a.Op == "index" && !f.counted {
			f.first, f.counted = in.lines(from, lo), true
		}
	}
	in.pos, in.end = lo, hi
}

func (in *heddleInput) lines(from, to int64) (count int64) {
	b := make([]byte, 1<<16)
	for from < to {
		n, err := syscall.Pread(0, b[:min(int64(len(b)), to-from)], from)
		if n <= 0 || err != nil {
			heddle.refuse("stdin cannot be read twice")
		}
		count += int64(bytes.Count(b[:n], []byte("\n")))
		from += int64(n)
	}
	return count
}

// heddleScanner cuts the input that a loop over a scanner is about to go through.
func heddleScanner(sc *bufio.Scanner) {
	f := heddle
	if f.entered {
		return
	}
	s := reflect.ValueOf(sc).Elem()
	from, split, start, end := s.FieldByName("r"), s.FieldByName("split"), s.FieldByName("start"), s.FieldByName("end")
	if !from.IsValid() || !split.IsValid() || !start.IsValid() || !end.IsValid() {
		f.refuse("this release of Go has another bufio.Scanner")
	}
	if from.Elem().Kind() != reflect.Pointer || from.Elem().UnsafePointer() != unsafe.Pointer(heddleIn) {
		f.refuse("the scanner does not read standard input")
	}
	lines := split.Pointer() == reflect.ValueOf(bufio.ScanLines).Pointer()
	if !lines && split.Pointer() != reflect.ValueOf(bufio.ScanWords).Pointer() || start.Int() != end.Int() {
		f.refuse("the scanner does not go by lines or words")
	}
	for _, a := range f.Accumulate {
		if a.Op == "index" && !lines {
			f.refuse("words are not counted in parts")
		}
	}
	heddleIn.cut(f)
}

// heddleScanned refuses a loop over a scanner that did not come to its end: a run of
// the whole would not have gone on after it.
func heddleScanned(sc *bufio.Scanner) {
	if f := heddle; !f.over && sc.Err() != nil {
		f.refuse(sc.Err().Error())
	}
}

// heddleReader is heddleScanner for a loop that reads line after line.
func heddleReader(r *bufio.Reader) {
	f := heddle
	if f.entered {
		return
	}
	from := reflect.ValueOf(r).Elem().FieldByName("rd")
	if !from.IsValid() || from.Elem().Kind() != reflect.Pointer || from.Elem().UnsafePointer() != unsafe.Pointer(heddleIn) {
		f.refuse("the reader does not read standard input")
	}
	held := r.Buffered()
	if _, err := r.Discard(held); err != nil {
		f.refuse(err.Error())
	}
	heddleIn.pos -= int64(held)
	heddleIn.cut(f)
}

// heddleSlice gives the numbers of the iterations that are this part's, from 1.
func heddleSlice(n int64) (at, lo, hi int64) {
	f := heddle
	if f.entered || n < 0 {
		return 0, 0, 1 << 62
	}
	lo, hi = n*int64(f.Part)/int64(f.Parts), n*int64(f.Part+1)/int64(f.Parts)
	f.first, f.counted = lo, true
	return 0, lo, hi
}

// heddleOwn is what a range loop goes over: of a map, this part's keys.
func heddleOwn[T any](x T) T {
	v := reflect.ValueOf(&x).Elem()
	if heddle.entered || v.Kind() != reflect.Map {
		return x
	}
	keys := heddle.keys(v)
	_, lo, hi := heddleSlice(int64(len(keys)))
	heddle.counted = false // which key comes first is anybody's guess
	own := reflect.MakeMap(v.Type())
	for _, k := range keys[lo:hi] {
		own.SetMapIndex(k, v.MapIndex(k))
	}
	v.Set(own)
	return x
}

// heddleLen is how many iterations a range loop over x has.
func heddleLen[T any](x T) int64 {
	v := reflect.ValueOf(&x).Elem()
	switch {
	case heddle.entered:
	case v.CanInt():
		return max(v.Int(), 0)
	case v.CanUint():
		return int64(v.Uint())
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		return int64(v.Len())
	case v.Kind() == reflect.String:
		return int64(utf8.RuneCountInString(v.String()))
	case v.Kind() == reflect.Map:
		return -1 // it was cut already
	default:
		heddle.refuse("a " + v.Type().String() + " is not cut in parts")
	}
	return 0
}

// heddleEnter is the beginning of the loop.
func heddleEnter() {
	f := heddle
	if !f.entered {
		f.onto(f.out, 1)
		f.onto(f.err, 2)
		if mark, _ := hex.DecodeString(f.Mark); f.last() { // what the others print belongs here
			f.write(1, mark)
			f.write(2, mark)
		}
	}
	f.entered = true
}

// heddleIndex is what a counter is before this part's first iteration.
func heddleIndex[T any](k int, x T) T {
	f := heddle
	if f.entered {
		return x
	}
	v := reflect.ValueOf(&x).Elem()
	if !f.counted {
		f.refuse("iterations have no number")
	}
	switch by := f.first * f.Accumulate[k].Step; {
	case v.CanInt():
		v.SetInt(v.Int() + by)
	case v.CanUint():
		v.SetUint(v.Uint() + uint64(by))
	default:
		f.refuse(f.Accumulate[k].Name + " is no whole number")
	}
	return x
}

// heddleBefore notes what an accumulator is before the loop.
func heddleBefore[T any](k int, x T) {
	if f := heddle; !f.entered && f.last() {
		f.starts[k] = f.encode(nil, reflect.ValueOf(&x).Elem(), f.Accumulate[k].Name)
	}
}

// heddleStart notes how much there is of what the loop only adds to.
func heddleStart(k int, p any) {
	if f := heddle; !f.entered {
		f.lengths[k] = f.length(f.Accumulate[k].Name, reflect.ValueOf(p).Elem())
	}
}

func (f *heddleFork) length(name string, v reflect.Value) int {
	switch x := f.sink(v).(type) {
	case *strings.Builder:
		return x.Len()
	case *bytes.Buffer:
		return x.Len()
	case *bufio.Writer:
		to := reflect.ValueOf(x).Elem().FieldByName("wr")
		if !to.IsValid() || to.Elem().Kind() != reflect.Pointer || to.Elem().UnsafePointer() != unsafe.Pointer(os.Stdout) && to.Elem().UnsafePointer() != unsafe.Pointer(os.Stderr) {
			f.refuse(name + " does not write to standard output")
		}
		_ = x.Flush() // a writer that fails says so at every later write
		return 0
	case *os.File:
		if x != os.Stdout && x != os.Stderr {
			f.refuse(name + " is a file")
		}
		return 0
	}
	if v.Kind() != reflect.Slice && v.Kind() != reflect.String {
		f.refuse("what " + name + " holds (" + v.Type().String() + ") cannot be joined")
	}
	return v.Len()
}

// sink is what v is, or points to, if it is written to.
func (f *heddleFork) sink(v reflect.Value) any {
	for v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() != reflect.Pointer && v.CanAddr() {
		v = v.Addr()
	}
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.CanInterface() {
		return v.Interface()
	}
	return nil
}

// heddleKeep notes what this part's accumulator is after the loop.
func heddleKeep[T any](k int, x T) {
	if f := heddle; !f.over && !f.last() {
		f.ended[k] = f.encode(nil, reflect.ValueOf(&x).Elem(), f.Accumulate[k].Name)
	}
}

// heddleEnd is heddleKeep for what the loop only adds to.
func heddleEnd(k int, p any) {
	f := heddle
	if f.over || f.last() {
		return
	}
	v, from := reflect.ValueOf(p).Elem(), f.lengths[k]
	var b []byte
	switch x := f.sink(v).(type) {
	case *strings.Builder:
		b = append(b, x.String()[from:]...)
	case *bytes.Buffer:
		b = append(b, x.Bytes()[from:]...)
	case *bufio.Writer:
		_ = x.Flush() // a writer that fails says so at every later write
	case *os.File:
	default:
		if v = v.Slice(from, v.Len()); v.Kind() == reflect.String || v.Type().Elem().Kind() == reflect.Uint8 {
			b = append(b, v.Convert(reflect.TypeFor[[]byte]()).Bytes()...)
			break
		}
		b = f.encode(nil, v, f.Accumulate[k].Name)
	}
	f.ended[k] = b
}

// heddleLast is heddleEnd for a variable of which only the last value counts.
func heddleLast[T any](k int, x T) {
	if f := heddle; !f.over && !f.last() && heddleSet[k] {
		f.ended[-1-k] = f.encode(nil, reflect.ValueOf(&x).Elem(), "a variable")
	}
}

// heddleDone ends a part; the last one waits for what the others leave.
func heddleDone() {
	f := heddle
	if f.over {
		return
	}
	f.over = true
	if f.last() {
		for k := range f.Parts - 1 {
			f.others = append(f.others, f.load(k))
		}
		mark, _ := hex.DecodeString(f.Mark)
		f.write(2, mark)
		return
	}
	var state []byte
	for k, b := range f.ended {
		state = binary.LittleEndian.AppendUint64(state, uint64(k))
		state = binary.LittleEndian.AppendUint64(state, uint64(len(b)))
		state = append(state, b...)
	}
	mark, _ := hex.DecodeString(f.Mark)
	f.write(f.out, state)
	f.write(f.out, append(binary.LittleEndian.AppendUint64(nil, uint64(len(state))), mark...))
	os.Exit(0)
}

func (f *heddleFork) load(k int) map[int][]byte {
	var b []byte
	for {
		var err error
		if b, err = os.ReadFile(fmt.Sprintf("/heddle/parts/state-%d", k)); err == nil {
			break
		} else if !errors.Is(err, os.ErrNotExist) {
			f.refuse(err.Error())
		}
		time.Sleep(time.Millisecond)
	}
	got := map[int][]byte{}
	for len(b) >= 16 {
		k, n := int(binary.LittleEndian.Uint64(b)), binary.LittleEndian.Uint64(b[8:])
		got[k], b = b[16:16+n], b[16+n:]
	}
	return got
}
