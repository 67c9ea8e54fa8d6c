//! The lesson programs are the files beside this folder.
