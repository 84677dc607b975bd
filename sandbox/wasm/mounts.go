package wasm

import (
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental/sysfs"
)

// mount prepares the folders that the guest sees.
func (s *box) mount() error {
	if s.spec.Files == nil {
		return nil
	}
	s.fs = wazero.NewFSConfig().(sysfs.FSConfig).WithSysFSMount(&sysfs.ReadFS{FS: &sysfs.AdaptFS{FS: s.spec.Files}}, "/program")
	return nil
}
