# O que o Discord mostra ao lado dos comandos enquanto alguém digita.

command-ticket = Abrir um ticket: um tópico privado com a equipe
command-ticket-position = Para qual vaga
command-close = Fechar o ticket deste tópico
command-close-reason = Por que ele é fechado
command-claim = Cuidar do ticket deste tópico (equipe)
command-unclaim = Devolver o ticket deste tópico (equipe)
command-reload = Ler de novo as definições de tickets (responsáveis)

name-ticket = ticket
name-close = fechar
name-claim = assumir
name-unclaim = devolver
name-reload = recarregar
name-position = vaga
name-reason = motivo
