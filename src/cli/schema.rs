//! `frontdesk schema`: writes the JSON Schemas, or says which of them differ.

use std::path::PathBuf;

use clap::Args;

use super::{Failed, print};
use crate::definitions::schema;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The folder to write to
    #[arg(value_name = "DIR", default_value = "schema")]
    folder: PathBuf,

    /// Write nothing; fail when the files in DIR differ
    #[arg(long)]
    check: bool,
}

impl Schema {
    pub(super) fn run(self) -> Result<(), Failed> {
        let mut differ = Vec::new();
        for (name, text) in schema::generate() {
            let path = self.folder.join(name);
            if std::fs::read_to_string(&path).is_ok_and(|present| present == text) {
                continue;
            }
            if self.check {
                differ.push(path.display().to_string());
                continue;
            }
            let unwritable =
                |error| Failed::could_not_run(format_args!("{} cannot be written: {error}", path.display()));
            std::fs::create_dir_all(&self.folder).map_err(unwritable)?;
            std::fs::write(&path, text).map_err(unwritable)?;
            print(format_args!("wrote {}\n", path.display()))?;
        }
        if differ.is_empty() {
            Ok(())
        } else {
            let folder = self.folder.display();
            Err(Failed::wrong(format!("out of date: {}. Run `frontdesk schema {folder}`", differ.join(", "))))
        }
    }
}
