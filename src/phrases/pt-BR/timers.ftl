# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = Ninguém escreveu por { $time }.
closed-creator-left = { $name } saiu do servidor.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Faz um tempo que ninguém escreve aqui. Este ticket fecha { $when }, a menos que alguém escreva antes.
timer-close-planned = { $who } programou o fechamento deste ticket: { $when }.
timer-close-cancelled = { $who } cancelou o fechamento programado. Este ticket continua aberto.
timer-may-it-close = { $who } gostaria de fechar este ticket. Tudo bem para você?
timer-may-it-close-else = { $who } gostaria de fechar este ticket. Tudo bem para você? Se você não fizer nada, ele fecha { $when }.
timer-please-close = { $who } pede à equipe que feche este ticket.
timer-close-refused = { $who } mantém este ticket aberto.
timer-not-by-itself = Como você escreveu, este ticket não fecha mais sozinho. Os botões acima continuam funcionando.
timer-creator-left = { $who }, que abriu este ticket, saiu do servidor.
timer-creator-back = { $who }, que abriu este ticket, voltou.

button-keep-open = Manter aberto
button-close-it = Fechar
button-no-alerts = Sem mais alertas
button-snooze = { $days ->
    [one] Adiar { $days } dia
   *[other] Adiar { $days } dias
}

alert-open = Este ticket ainda está aberto.
alert-no-reply = Ninguém da equipe respondeu ainda.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = ainda aberto, criado { $moment }
alert-no-reply-short = ainda sem resposta, criado { $moment }
alert-title = { $count ->
    [one] { $count } ticket que talvez precise de alguém
   *[other] { $count } tickets que talvez precisem de alguém
}
alert-hint = /alertas no tópico de um ticket adia os alertas dele.
waiting-for-staff = a equipe (mensagem: { $moment })
waiting-for-member = o membro (mensagem: { $moment })
record-erased = O que foi dito neste ticket foi apagado, como o tipo dele determina.
