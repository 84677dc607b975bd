package golang

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"go/token"
	"go/types"
	"io"
	"strings"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

//go:generate go run gen_std.go

//go:embed std.zip
var stdZip []byte

// corePaths are decoded once and shared by all programs. A program that imports
// another standard package decodes its own set, because a package's types grow
// while others that mention them are read, and that must not race.
var corePaths = strings.Fields(`bufio bytes cmp container/heap container/list container/ring context crypto/md5
	crypto/sha1 crypto/sha256 encoding/base64 encoding/binary encoding/csv encoding/hex encoding/json errors flag fmt
	hash hash/crc32 hash/fnv hash/maphash io io/fs io/ioutil iter log maps math math/big math/bits math/cmplx math/rand
	math/rand/v2 os os/signal path path/filepath reflect regexp runtime runtime/debug slices sort strconv strings sync
	sync/atomic text/tabwriter time unicode unicode/utf16 unicode/utf8 unique unsafe`)

// stdlib gives the types of the standard library. Safe for concurrent use.
type stdlib struct {
	once    sync.Once
	files   map[string]*zip.File // by import path
	core    map[string]*types.Package
	byName  map[string]string // package name to path, of the core
	loadErr error
}

func (s *stdlib) load() error {
	s.once.Do(func() {
		r, err := zip.NewReader(bytes.NewReader(stdZip), int64(len(stdZip)))
		if err != nil {
			s.loadErr = err
			return
		}
		s.files = map[string]*zip.File{}
		for _, f := range r.File {
			s.files[f.Name] = f
		}
		s.core, s.byName = map[string]*types.Package{}, map[string]string{}
		for _, path := range corePaths {
			pkg, err := s.decode(path, s.core)
			if err != nil {
				s.loadErr = err
				return
			}
			// math/rand and container/list come before their rarer namesakes.
			if _, taken := s.byName[pkg.Name()]; !taken && !strings.HasPrefix(path, "crypto/") {
				s.byName[pkg.Name()] = path
			}
		}
	})
	return s.loadErr
}

func (s *stdlib) has(path string) bool { return path == "unsafe" || s.files[path] != nil }

func (s *stdlib) isCore(path string) bool {
	pkg := s.core[path]
	return pkg != nil && pkg.Complete()
}

// decode reads one package into the set.
func (s *stdlib) decode(path string, into map[string]*types.Package) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p := into[path]; p != nil && p.Complete() {
		return p, nil
	}
	f, err := s.files[path].Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	return gcexportdata.Read(bytes.NewReader(data), token.NewFileSet(), into, path)
}
