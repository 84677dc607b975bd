package oci

import (
	"encoding/json"
	"os"

	specs "github.com/opencontainers/runtime-spec/specs-go"

	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// maskedPaths of /proc say something of the host's kernel or of other tenants.
var maskedPaths = []string{"/proc/acpi", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/scsi", "/proc/sched_debug", "/proc/timer_list"}

// writeConfig writes the bundle's config.json. Limits are not in it: heddle makes
// the control group and writes them itself, at the start and when they move. Nor
// is a system call filter: the init stage installs its own, which announces what
// it refuses, and a second one would answer in its place.
func writeConfig(e process.Enclosure) error {
	uid := uint32(e.Plan.UID)
	oom := 500 // prefer a program over heddle when the host as a whole runs out
	spec := specs.Spec{
		Version:  "1.0.2",
		Hostname: "sandbox",
		Root:     &specs.Root{Path: rootDir, Readonly: true},
		Mounts:   mounts(e.Plan),
		Process: &specs.Process{
			Args: []string{stage.Name}, Env: append(stage.Env(), "PATH=/run"), Cwd: "/",
			User: specs.User{UID: uid, GID: uid}, Capabilities: &specs.LinuxCapabilities{},
			NoNewPrivileges: true, OOMScoreAdj: &oom,
		},
		Linux: &specs.Linux{
			CgroupsPath: e.Group,
			Namespaces:  namespaces(e.Spec.Network),
			Resources:   &specs.LinuxResources{Devices: []specs.LinuxDeviceCgroup{{Access: "rwm"}}}, // none but the usual
			MaskedPaths: maskedPaths,
		},
	}
	text, err := json.Marshal(spec)
	if err != nil {
		return err
	}
	return os.WriteFile(bench+"/config.json", text, 0o644)
}

func namespaces(network bool) []specs.LinuxNamespace {
	kinds := []specs.LinuxNamespaceType{specs.PIDNamespace, specs.MountNamespace, specs.IPCNamespace, specs.UTSNamespace, specs.CgroupNamespace}
	if !network {
		kinds = append(kinds, specs.NetworkNamespace)
	}
	var all []specs.LinuxNamespace
	for _, kind := range kinds {
		all = append(all, specs.LinuxNamespace{Type: kind})
	}
	return all
}

// mounts are in the order in which they cover one another: the system's, then
// what is the program's own, then what stands in those folders.
func mounts(p *stage.Plan) []specs.Mount {
	all := []specs.Mount{
		{Destination: "/proc", Type: "proc", Source: "proc", Options: []string{"nosuid", "nodev", "noexec", "ro"}},
		{Destination: "/dev", Type: "tmpfs", Source: "tmpfs", Options: []string{"nosuid", "noexec", "mode=755", "size=64k"}},
		fixed(stageFile, "/run/"+stage.Name, "ro"),
	}
	var late []specs.Mount
	for i, b := range p.Binds {
		access := "ro"
		if b.Writable {
			access = "rw"
		}
		if m := fixed(bindPath(i), b.Inside, access); b.Late() {
			late = append(late, m)
		} else {
			all = append(all, m)
		}
	}
	if p.Program {
		all = append(all, fixed(programDir, "/program", "ro"))
	}
	if p.Secret {
		all = append(all, fixed(secretDir, stage.SecretDir, "ro", "noexec"))
	}
	for inside, name := range map[string]string{"/tmp": "tmp", "/var/tmp": "tmp", "/work": "work", "/dev/shm": "shm"} {
		all = append(all, fixed(scratchDir+"/"+name, inside, "rw"))
	}
	return append(all, late...)
}

// fixed is a bind from the bench.
func fixed(from, to string, options ...string) specs.Mount {
	return specs.Mount{Destination: to, Type: "bind", Source: from, Options: append(options, "rbind", "nosuid", "nodev")}
}
