//! The definitions that ship, within the binary: whoever has nothing else has these.

use std::io;
use std::path::Path;

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../tickets.d/", $path)))),*]
    };
}

/// Each file's path below the folder, and its text.
pub const FILES: &[(&str, &str)] = files![
    "server.yaml",
    "staff-application.yaml",
    "guru-application.yaml",
    "bug-report.yaml",
    "questions/about-you.yaml",
];

/// Writes the files below a folder, which is made.
///
/// # Errors
/// A file cannot be written.
pub fn write(folder: &Path) -> io::Result<()> {
    for (path, text) in FILES {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn files_below(folder: &Path, prefix: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                found.extend(files_below(&entry.path(), &format!("{name}/")));
            } else {
                found.insert(name);
            }
        }
        found
    }

    #[test]
    fn every_shipped_file_is_within() {
        let shipped = files_below(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d")), "");
        assert_eq!(FILES.iter().map(|(path, _)| (*path).to_owned()).collect::<BTreeSet<_>>(), shipped);
    }
}
