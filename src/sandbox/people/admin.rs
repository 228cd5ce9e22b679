//! What people with rights do to the server: threads, channels, roles, members.

use super::{Done, Person, cannot};
use crate::sandbox::blueprint::OverwritePlan;
use crate::sandbox::world::permission as may;
use crate::sandbox::world::thread::{ChannelChange, Joined};
use crate::sandbox::world::{Id, World};

impl Person {
    /// Deletes a channel or thread.
    pub fn delete_channel(&self, channel: Id) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, channel)?;
            let needed = if place.thread.is_some() { may::MANAGE_THREADS } else { may::MANAGE_CHANNELS };
            world.needs(me, channel, needed)?;
            world.delete_channel(channel, me);
            Ok(())
        })
    }

    /// Deletes a role.
    pub fn delete_role(&self, role: Id) -> Done<()> {
        self.alone(|world, me| {
            let guild = world.guilds.values().find(|guild| guild.roles.contains_key(&role)).map(|guild| guild.id);
            let Some(guild) = guild else { return cannot("there is no such role") };
            if world.permissions_in_guild(me, guild) & may::MANAGE_ROLES == 0 {
                return cannot(format!("{} lacks Manage Roles", world.name_of(me)));
            }
            world.delete_role(guild, role, me);
            Ok(())
        })
    }

    /// Sets what a role lets its members do everywhere.
    pub fn set_role_permissions(&self, role: Id, permissions: u64) -> Done<()> {
        self.alone(|world, me| {
            let guild = world.guilds.values().find(|guild| guild.roles.contains_key(&role)).map(|guild| guild.id);
            let Some(guild) = guild else { return cannot("there is no such role") };
            if world.permissions_in_guild(me, guild) & may::MANAGE_ROLES == 0 {
                return cannot(format!("{} lacks Manage Roles", world.name_of(me)));
            }
            world.change_role(guild, role, permissions, me);
            Ok(())
        })
    }

    /// Gives a member exactly these roles.
    pub fn set_roles(&self, member: Id, roles: &[Id]) -> Done<()> {
        self.alone(|world, me| {
            let guild = world.guild_of_person(member).map(|guild| guild.id);
            let Some(guild) = guild else { return cannot("this person is in no server") };
            if world.permissions_in_guild(me, guild) & may::MANAGE_ROLES == 0 {
                return cannot(format!("{} lacks Manage Roles", world.name_of(me)));
            }
            world.set_roles(guild, member, roles.to_vec());
            Ok(())
        })
    }

    /// Sets who may do what in a channel.
    pub fn set_overwrites(&self, channel: Id, overwrites: &[OverwritePlan]) -> Done<()> {
        self.change_channel(
            channel,
            may::MANAGE_CHANNELS,
            ChannelChange { overwrites: Some(overwrites.to_vec()), ..ChannelChange::default() },
        )
    }

    /// Archives a thread.
    pub fn archive(&self, thread: Id) -> Done<()> {
        self.change_channel(
            thread,
            may::MANAGE_THREADS,
            ChannelChange { archived: Some(true), ..ChannelChange::default() },
        )
    }

    /// Takes a thread out of the archive.
    pub fn unarchive(&self, thread: Id) -> Done<()> {
        self.change_channel(
            thread,
            may::MANAGE_THREADS,
            ChannelChange { archived: Some(false), ..ChannelChange::default() },
        )
    }

    /// Locks or unlocks a thread.
    pub fn lock(&self, thread: Id, locked: bool) -> Done<()> {
        self.change_channel(
            thread,
            may::MANAGE_THREADS,
            ChannelChange { locked: Some(locked), ..ChannelChange::default() },
        )
    }

    /// Gives a channel or thread another name.
    pub fn rename(&self, channel: Id, name: &str) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, channel)?;
            let needed = if place.thread.is_some() { may::MANAGE_THREADS } else { may::MANAGE_CHANNELS };
            world.needs(me, channel, needed)?;
            world.change_channel(
                channel,
                ChannelChange { name: Some(name.to_owned()), ..ChannelChange::default() },
                me,
            );
            Ok(())
        })
    }

    fn change_channel(&self, channel: Id, needed: u64, change: ChannelChange) -> Done<()> {
        self.alone(|world, me| {
            world.needs(me, channel, needed)?;
            world.change_channel(channel, change, me);
            Ok(())
        })
    }

    /// Brings somebody into a thread.
    pub fn add_to_thread(&self, thread: Id, member: Id) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, thread)?;
            let invitable = place.thread.as_ref().is_some_and(|state| state.invitable);
            if !world.may_speak(me, &place) || !(invitable || world.manages(me, &place)) {
                return cannot(format!("{} may not bring others into this thread", world.name_of(me)));
            }
            world.join(thread, &[member], Joined::AddedBy(me));
            Ok(())
        })
    }

    /// Takes somebody out of a thread.
    pub fn remove_from_thread(&self, thread: Id, member: Id) -> Done<()> {
        self.alone(|world, me| {
            world.needs(me, thread, may::MANAGE_THREADS)?;
            world.part(thread, member, me);
            Ok(())
        })
    }

    /// Leaves a thread.
    pub fn leave_thread(&self, thread: Id) -> Done<()> {
        self.alone(|world, me| {
            world.seen_place(me, thread)?;
            world.part(thread, me, me);
            Ok(())
        })
    }

    /// Leaves a server.
    pub fn leave(&self, guild: Id) -> Done<()> {
        self.alone(|world, me| {
            world.leave_guild(guild, me);
            Ok(())
        })
    }

    /// Comes into a server (again), with these roles.
    pub fn join(&self, guild: Id, roles: &[Id]) -> Done<()> {
        self.alone(|world, me| {
            world.join_guild(guild, me, roles.to_vec());
            Ok(())
        })
    }
}

impl World {
    fn needs(&self, person: Id, channel: Id, bit: u64) -> Done<()> {
        let place = self.seen_place(person, channel)?;
        if self.may(person, &place, bit) {
            return Ok(());
        }
        cannot(format!("{} lacks {} in {}", self.name_of(person), may::name_of(bit), self.place_name(channel)))
    }
}
