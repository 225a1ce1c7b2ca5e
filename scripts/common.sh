# shellcheck shell=bash
# What run, test and postgis share. It is read by them, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly oldest_java=17

# Names of files may have accents; without a locale Java could not open them.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi

if [ -t 1 ]; then
    readonly bold=$'\e[1m' dim=$'\e[2m' plain=$'\e[0m' on_terminal=true
else
    readonly bold='' dim='' plain='' on_terminal=false
fi

say()  { printf '%s\n' "$*"; }
step() { printf '%s· %s%s\n' "$bold" "$*" "$plain"; }
fail() { printf '\nNo se pudo continuar: %s\n' "$*" >&2; exit 1; }

# --- JDK -------------------------------------------------------------------------------------------------------

# Major version of the compiler in a JDK folder, 0 when there is none.
java_major() {
    local version
    version=$("$1/bin/javac" -version 2>&1 | sed -nE 's/^javac (1\.)?([0-9]+).*/\2/p') || true
    printf '%s' "${version:-0}"
}

# Sets JAVA_HOME: the one given, else that of the javac on the path, else the newest below /usr/lib/jvm.
find_jdk() {
    local home best='' best_version=0 version javac
    if [ -n "${JAVA_HOME:-}" ] && [ "$(java_major "$JAVA_HOME")" -ge "$oldest_java" ]; then
        export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
        return
    fi
    if javac=$(command -v javac); then
        home=$(dirname "$(dirname "$(readlink -f "$javac")")")
        if [ "$(java_major "$home")" -ge "$oldest_java" ]; then
            export JAVA_HOME="$home" PATH="$home/bin:$PATH"
            return
        fi
    fi
    for home in /usr/lib/jvm/*; do
        version=$(java_major "$home")
        if [ "$version" -gt "$best_version" ]; then
            best=$home best_version=$version
        fi
    done
    [ "$best_version" -ge "$oldest_java" ] \
        || fail "hace falta un JDK $oldest_java o más nuevo. En Debian: apt-get install default-jdk-headless"
    export JAVA_HOME="$best" PATH="$best/bin:$PATH"
}

# --- System packages -------------------------------------------------------------------------------------------

# install_packages <what for> <package>...  from the system, as root or through sudo.
install_packages() {
    local purpose=$1 transcript
    shift
    step "Instalando $purpose: $*"
    command -v apt-get >/dev/null \
        || fail "falta $purpose y este sistema no tiene apt-get. Instale con el gestor de su sistema: $*"
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null \
            || fail "falta $purpose y usted no es root ni hay sudo. Pida que instalen: apt-get install $*"
        as_root=(sudo)
        [ -t 0 ] || as_root=(sudo -n)
    fi
    transcript=$(mktemp)
    if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
            && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get install -y -qq --no-install-recommends "$@"; } >"$transcript" 2>&1; then
        tail -n 15 "$transcript" >&2
        rm -f "$transcript"
        fail "no se pudo instalar $purpose. Pruebe usted: apt-get update && apt-get install $*"
    fi
    rm -f "$transcript"
}

ensure_maven() {
    command -v mvn >/dev/null || install_packages "Maven, que arma el programa" maven
    # Maven's own libraries still use what newer JDKs warn about; the warnings say nothing of this project.
    if [ "$(java_major "$JAVA_HOME")" -ge 24 ]; then
        export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    fi
}
