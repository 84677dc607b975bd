//go:build ignore

// Gen_std writes std.zip: the export data of the standard library in the
// indexed format of golang.org/x/tools, one entry a package, so that programs
// are type-checked without a go command. Run it with a new Go release:
//
//	go run gen_std.go
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"go/token"
	"go/types"
	"io"
	"log"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

func main() {
	list, err := exec.Command("go", "list", "-export", "-f", "{{.ImportPath}} {{.Export}}", "std").Output()
	if err != nil {
		log.Fatal(err)
	}
	out, err := os.Create("std.zip")
	if err != nil {
		log.Fatal(err)
	}
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	fset, imports := token.NewFileSet(), map[string]*types.Package{}
	for _, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
		path, file, _ := strings.Cut(line, " ")
		if file == "" || strings.Contains(path, "internal") || strings.HasPrefix(path, "vendor/") {
			continue
		}
		if err := add(z, fset, imports, path, file); err != nil {
			log.Fatal(path, ": ", err)
		}
	}
	if err := z.Close(); err != nil {
		log.Fatal(err)
	}
}

func add(z *zip.Writer, fset *token.FileSet, imports map[string]*types.Package, path, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return err
	}
	pkg, err := gcexportdata.Read(r, fset, imports, path)
	if err != nil {
		return err
	}
	var data bytes.Buffer
	// A fresh file set: positions in the standard library are of no use here.
	if err := gcexportdata.Write(&data, token.NewFileSet(), pkg); err != nil {
		return err
	}
	w, err := z.Create(path)
	if err != nil {
		return err
	}
	_, err = w.Write(data.Bytes())
	return err
}
