//go:build !linux

package treesitter

func probeIfChild() {}
