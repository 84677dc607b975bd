package launch

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/program"
)

func TestBase64VLQ(t *testing.T) {
	for text, want := range map[string][]int{"": nil, "A": {0}, "C": {1}, "D": {-1}, "gB": {16}, "2HwcqB": {123, 456, 21}, "hB": {-16}} {
		if got, err := base64VLQ(text); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, %v, want %v", text, got, err, want)
		}
	}
	if _, err := base64VLQ("!"); err == nil {
		t.Error("read a number of no digits")
	}
}

// TestSourceMap: a line of the source is found in the compiled program, in the main file
// and in one that it imports.
func TestSourceMap(t *testing.T) {
	p := program.Program{Language: program.TypeScript, Main: "main.ts", Files: fstest.MapFS{
		"main.ts":      {Data: []byte("import { twice } from './lib/twice';\ninterface Row { n: number }\nconst rows: Row[] = [{ n: 1 }];\nfor (const row of rows)\n  console.log(twice(row.n as number));\n")},
		"lib/twice.ts": {Data: []byte("type N = number;\n\nexport function twice(n: N): N {\n  return 2 * n;\n}\n")}}}
	built, err := stripTypes(p, true)
	if err != nil {
		t.Fatal(err)
	}
	code, err := built.files.Open(built.main)
	if err != nil {
		t.Fatal(err)
	}
	code.Close()
	text := strings.Split(string(built.files.(fstest.MapFS)[built.main].Data), "\n")
	for _, c := range []struct {
		file string
		line int
		want string
	}{{"main.ts", 4, "for (const row of rows)"}, {"lib/twice.ts", 4, "return 2 * n"}} {
		lines := built.origin.lines[c.file][c.line]
		if len(lines) == 0 || !strings.Contains(text[lines[0]-1], c.want) {
			t.Errorf("%s:%d is in lines %v of\n%s", c.file, c.line, lines, strings.Join(text, "\n"))
		}
	}
}

func FuzzSourceMap(f *testing.F) {
	f.Add([]byte(`{"version":3,"sources":["a.ts"],"mappings":"AAAA;AACA,IAAI"}`))
	f.Fuzz(func(_ *testing.T, text []byte) { _, _ = readSourceMap(text) })
}
