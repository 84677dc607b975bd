// Package program holds what a user submitted: an immutable, content-addressed
// Program and the Units in it that can be invoked.
//
// It does not read files, parse or run anything; front ends (package lang) turn
// a path into a Program and its Units.
package program

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sort"
)

// Language is the language of a program as front ends name it.
type Language string

// The languages heddle knows. A front end may be missing from a build.
const (
	Go         Language = "go"
	Python     Language = "python"
	JavaScript Language = "javascript"
	TypeScript Language = "typescript"
	Java       Language = "java"
	C          Language = "c"
	Wasm       Language = "wasm"
	ELF        Language = "elf"
)

// Kind says how a unit is called.
type Kind string

// A command has arguments, stdin and stdout; a handler takes a JSON event and
// returns a JSON result; a function is analysed but cannot be invoked alone.
const (
	Command  Kind = "command"
	Handler  Kind = "handler"
	Function Kind = "function"
)

// Digest is "sha256:" and the hexadecimal hash of a program's files.
type Digest string

// Program is what was submitted. It is immutable once made.
type Program struct {
	Digest   Digest
	Language Language
	Path     string // as the user named it; for messages only
	Main     string // the file in Files that is run, or "." for a folder
	Files    fs.FS
	Units    []Unit
}

// Unit is a function of a program that can be named and, unless its Kind is
// Function, invoked. A script's or binary's whole run is the unit "main".
type Unit struct {
	Name  string
	Kind  Kind
	File  string
	Line  int
	Entry bool // the unit that runs when the user names none
}

// UnitID names a unit everywhere, for good.
type UnitID struct {
	Program Digest
	Unit    string
}

// String is DIGEST/UNIT, the form that the command line and HTTP accept.
func (id UnitID) String() string { return string(id.Program) + "/" + id.Unit }

// Sum is the digest of a set of named contents; the order of names is no matter.
func Sum(files map[string][]byte) Digest {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	h := sha256.New()
	for _, name := range names {
		one := sha256.Sum256(files[name])
		h.Write([]byte(name))
		h.Write([]byte{0})
		h.Write(one[:])
	}
	return Digest("sha256:" + hex.EncodeToString(h.Sum(nil)))
}
